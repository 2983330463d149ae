package tradeassurance.suite.fuzz;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import tradeassurance.suite.access.Rule;
import tradeassurance.suite.access.Strangers;
import tradeassurance.suite.api.Operation;
import tradeassurance.suite.launcher.Suite;

/** What is there, and who: ids and tokens with which a request gets further than to the door. */
final class Known {

    private static final List<String> ROLES = List.of("BUYER", "SUPPLIER", "MEDIATOR", "OPERATOR", "PROVIDER",
            "SERVICE:order-service", "SERVICE:payment-service", "SERVICE:dispute-service");

    private static final List<String> NUMBERS_AND_NAMES = List.of("1", "2", "0", "-1", "2147483648", "INITIAL", "BALANCE",
            "CARD", "EUR");

    private final Suite suite;
    private final List<Rule> rules = Rule.all();
    private final Map<String, String> things;
    private final Map<String, List<String>> members = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    Known(Suite suite) {
        this.suite = suite;
        Strangers strangers = Strangers.of(suite);
        this.things = strangers.things();
        members.put("order_id", List.of(things.get("/v1/orders/"), things.get("/v1/escrow-accounts/"), "ord_0"));
        members.put("supplier_id", List.of(strangers.supplier(), strangers.supplier(), "nobody"));
        members.put("buyer_id", List.of(strangers.buyer()));
        members.put("dispute_id", List.of(things.get("/v1/disputes/"), "dsp_0"));
        members.put("payment_id", List.of(things.get("/v1/payments/"), "pay_0"));
        members.put("card_token", List.of("tok_visa", "tok_chargeDeclined"));
        // The clock does not go back, so that this moves nothing.
        members.put("now", List.of("2020-01-01T00:00:00Z"));
        ROLES.forEach(role -> tokens.put(role, role.startsWith("SERVICE:")
                ? suite.token(role.substring("SERVICE:".length()), "SERVICE")
                : suite.token(
                        role.equals("BUYER") ? strangers.buyer() : role.equals("SUPPLIER") ? strangers.supplier() : "desk",
                        role)));
    }

    Map<String, List<String>> members() {
        return members;
    }

    URI url(Operation operation, String path) {
        return URI.create(suite.url(operation.service()) + path);
    }

    Map<String, String> things() {
        return things;
    }

    /** Of somebody who may. */
    String tokenOf(Operation operation) {
        return tokens.get(ROLES.stream().filter(role -> Rule.of(operation, rules).allows(role)).findFirst().orElseThrow());
    }

    /** Of somebody who may not; where everybody may, of nobody. */
    String tokenOfOthers(Operation operation) {
        return ROLES.stream().filter(role -> !Rule.of(operation, rules).allows(role)).findFirst().map(tokens::get)
                .orElse("nonsense");
    }

    /** Mostly of somebody who may. */
    String token(Operation operation, Random random) {
        int turn = random.nextInt(100);
        if (turn < 2) {
            return "";
        }
        List<String> may = new ArrayList<>(ROLES);
        if (turn < 95) {
            may.removeIf(role -> !Rule.of(operation, rules).allows(role));
        }
        return tokens.get(may.get(random.nextInt(may.size())));
    }

    /** Of something that is there, where there is something. */
    String id(Operation operation, String before, Random random) {
        for (Map.Entry<String, String> thing : things.entrySet()) {
            if (operation.path().startsWith(thing.getKey()) && slashes(before) == slashes(thing.getKey())) {
                return thing.getValue();
            }
        }
        return NUMBERS_AND_NAMES.get(random.nextInt(NUMBERS_AND_NAMES.size()));
    }

    private static long slashes(String path) {
        return path.chars().filter(c -> c == '/').count();
    }
}
