package tradeassurance.suite.story;

import io.vertx.core.json.JsonObject;

/** Reads amounts of answers. */
final class Money {

    private Money() {
    }

    static String amount(JsonObject of, String name) {
        JsonObject money = of.getJsonObject(name);
        if (money == null) {
            throw new AssertionError("no " + name + " in " + of.encodePrettily());
        }
        return money.getString("amount");
    }
}
