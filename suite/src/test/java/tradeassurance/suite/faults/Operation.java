package tradeassurance.suite.faults;

import io.vertx.core.json.JsonObject;

/**
 * One thing that a client wants, however often it has to ask.
 *
 * @param id unique in its journal, and the Idempotency-Key of every attempt
 * @param subject the id of what it is done to; empty where it creates something
 * @param wrong whether it is asked although it must be refused
 */
record Operation(String id, Kind kind, String party, String subject, String path, JsonObject body, boolean wrong) {

    JsonObject toJson() {
        return new JsonObject().put("id", id).put("kind", kind.name()).put("party", party).put("subject", subject)
                .put("path", path).put("body", body).put("wrong", wrong);
    }

    static Operation of(JsonObject json) {
        return new Operation(json.getString("id"), Kind.valueOf(json.getString("kind")), json.getString("party"),
                json.getString("subject"), json.getString("path"), json.getJsonObject("body"), json.getBoolean("wrong"));
    }
}
