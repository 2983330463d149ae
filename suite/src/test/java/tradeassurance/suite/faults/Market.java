package tradeassurance.suite.faults;

import java.util.List;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.client.Party;
import tradeassurance.suite.launcher.Fleet;

/** The suppliers that all clients of a run trade with: few, and with so little limit that it is always short. */
final class Market {

    static final List<String> SUPPLIERS = List.of("supplier-of-lamps", "supplier-of-kites");

    private static final String LIMIT = "2000.00";

    private Market() {
    }

    /** Lets the suppliers take part; before anything is broken. */
    static void open(Fleet fleet) {
        Api api = new Api(fleet.gateway());
        Party operator = api.as("operator", "OPERATOR");
        for (String supplier : SUPPLIERS) {
            operator.does("/v1/suppliers", new JsonObject().put("supplier_id", supplier).put("name", supplier)
                    .put("country", "CN").put("membership", "GOLD"));
            api.as(supplier, "SUPPLIER").does("/v1/suppliers/" + supplier + "/enrolments",
                    new JsonObject().put("rules_accepted", true));
            operator.does("/v1/limits/" + supplier + "/grants",
                    new JsonObject().put("amount", usd(LIMIT)).put("reason", "first grant after review"));
        }
    }

    static JsonObject usd(String amount) {
        return new JsonObject().put("amount", amount).put("currency", "USD");
    }
}
