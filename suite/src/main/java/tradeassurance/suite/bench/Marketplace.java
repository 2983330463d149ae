package tradeassurance.suite.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.client.Party;
import tradeassurance.suite.launcher.Compiled;
import tradeassurance.suite.launcher.Scratch;
import tradeassurance.suite.launcher.Suite;

/** A whole suite to be measured, and buyers and suppliers who trade there. */
final class Marketplace implements AutoCloseable {

    private static final int PAIRS = 32;

    private final Suite suite;
    private final Requests requests;
    private final List<Partners> partners;
    private final AtomicInteger turn = new AtomicInteger();

    private Marketplace(Suite suite) {
        this.suite = suite;
        this.partners = Partners.enrolled(suite, PAIRS);
        this.requests = new Requests(suite.gateway().getPort());
    }

    static Marketplace open(Scratch scratch, Compiled compiled) {
        Suite suite = Suite.start(scratch.folder(), Map.of(), compiled);
        try {
            return new Marketplace(suite);
        } catch (RuntimeException | Error failed) {
            suite.close();
            throw failed;
        }
    }

    Suite suite() {
        return suite;
    }

    Requests requests() {
        return requests;
    }

    /** Each pair in turn. */
    Partners next() {
        return partners.get(Math.floorMod(turn.getAndIncrement(), partners.size()));
    }

    /** The database of a service, asked directly. */
    Database database(String service) {
        return new Database(suite.server(), service.replace('-', '_'));
    }

    /**
     * Waits until all calls between the services have been made, and has payment- and limit-service check their books; fails
     * where they are not in order, for then nothing that was measured counts.
     */
    void requireInOrder() {
        Api api = new Api(suite.gateway());
        api.settled();
        Party operator = api.as("operator", "OPERATOR");
        for (String service : List.of("payment-service", "limit-service")) {
            JsonObject check = operator.read("/" + service + "/v1/ledger-checks");
            if (!check.getBoolean("ok")) {
                throw new IllegalStateException("the books of " + service + " are not in order: " + check.encodePrettily());
            }
        }
    }

    /** How many orders have this status. */
    long orders(String status) {
        return database("order-service").number("SELECT count(*) FROM trade_order WHERE status = '" + status + "'");
    }

    @Override
    public void close() {
        requests.close();
        suite.close();
    }
}
