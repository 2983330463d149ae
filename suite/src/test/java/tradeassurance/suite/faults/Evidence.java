package tradeassurance.suite.faults;

import java.util.List;

import io.vertx.core.json.JsonObject;

/**
 * All that is known of a run.
 *
 * @param stores what the services have written down
 * @param journal what the clients have asked for and been told
 * @param movements what the provider has done, by its own book
 * @param complaints what the clients did not like
 */
record Evidence(Stores stores, List<Journal.Entry> journal, List<JsonObject> movements, List<String> complaints) {

    Evidence with(List<Journal.Entry> other) {
        return new Evidence(stores, other, movements, complaints);
    }
}
