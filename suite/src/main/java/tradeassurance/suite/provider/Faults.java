package tradeassurance.suite.provider;

import java.util.Set;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.http.Rejected;

/**
 * What the provider does wrong on purpose.
 *
 * @param delayMs how long it takes to settle, in milliseconds of the machine's time
 * @param shortMinor how much less than asked arrives, in minor units
 * @param duplicate whether everything is notified three times
 * @param decline whether charges fail
 * @param declineRefund whether refunds fail
 * @param refuse whether charges are refused at once
 * @param loseResponse whether it does as told and closes the connection without an answer
 * @param notifyFirst whether the notification goes out before the answer
 * @param silent whether it never notifies
 */
record Faults(long delayMs, long shortMinor, boolean duplicate, boolean decline, boolean declineRefund, boolean refuse,
        boolean loseResponse, boolean notifyFirst, boolean silent) {

    static final Faults NONE = new Faults(0, 0, false, false, false, false, false, false, false);

    private static final long MAX_DELAY_MS = 3_600_000;
    private static final String SLOW = "tok_slow_";
    private static final String SHORT = "tok_short_";
    private static final String ACCOUNT = "ba_";
    private static final Set<String> SWITCHES = Set.of("delay_ms", "duplicate", "decline", "lose_response", "notify_first",
            "silent");

    /** What a test card asks for; a card that asks for nothing settles. */
    static Faults ofCard(String token) {
        if (token.startsWith(SLOW)) {
            return new Faults(number(token, SLOW), 0, false, false, false, false, false, false, false);
        }
        if (token.startsWith(SHORT)) {
            return new Faults(0, number(token, SHORT), false, false, false, false, false, false, false);
        }
        return new Faults(0, 0, token.equals("tok_duplicate"), token.equals("tok_declined"),
                token.equals("tok_refund_declined"), token.equals("tok_refused"), token.equals("tok_lost_response"),
                token.equals("tok_notify_first"), token.equals("tok_silent"));
    }

    /** What a supplier's test account asks for: {@code ba_declined} the same as {@code tok_declined}, and so on. */
    static Faults ofAccount(String account) {
        return account.startsWith(ACCOUNT) ? ofCard("tok_" + account.substring(ACCOUNT.length())) : NONE;
    }

    /** The switches that hold for every card. Rejects what it does not know with 400. */
    static Faults of(JsonObject json) {
        json.fieldNames().stream().filter(name -> !SWITCHES.contains(name)).findFirst().ifPresent(unknown -> {
            throw new Rejected(400, "unknown-switch", "no switch is called " + unknown + "; there are " + SWITCHES);
        });
        try {
            boolean decline = json.getBoolean("decline", false);
            return new Faults(bounded(json.getLong("delay_ms", 0L)), 0, json.getBoolean("duplicate", false), decline, decline,
                    false, json.getBoolean("lose_response", false), json.getBoolean("notify_first", false),
                    json.getBoolean("silent", false));
        } catch (ClassCastException wrongType) {
            throw new Rejected(400, "malformed-switch", "delay_ms is a number, every other switch is true or false");
        }
    }

    Faults and(Faults other) {
        return new Faults(Math.max(delayMs, other.delayMs), Math.max(shortMinor, other.shortMinor),
                duplicate || other.duplicate, decline || other.decline, declineRefund || other.declineRefund,
                refuse || other.refuse, loseResponse || other.loseResponse, notifyFirst || other.notifyFirst,
                silent || other.silent);
    }

    JsonObject toJson() {
        return new JsonObject().put("delay_ms", delayMs).put("duplicate", duplicate).put("decline", decline)
                .put("lose_response", loseResponse).put("notify_first", notifyFirst).put("silent", silent);
    }

    private static long number(String token, String prefix) {
        try {
            return bounded(Long.parseLong(token.substring(prefix.length())));
        } catch (NumberFormatException notANumber) {
            throw new Rejected(402, "card-unknown", "no test card is called " + token);
        }
    }

    private static long bounded(long value) {
        if (value < 0 || value > MAX_DELAY_MS) {
            throw new Rejected(400, "out-of-bounds", value + " is not between 0 and " + MAX_DELAY_MS);
        }
        return value;
    }
}
