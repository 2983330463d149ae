package tradeassurance.suite.provider;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.http.Rejected;

/** Reads what a caller orders; rejects with 400 what makes no sense. */
final class Orders {

    private static final int MAX_REFERENCE = 255;
    private static final String ONLINE_TRANSFER = "ONLINE_TRANSFER";
    private static final Set<String> METHODS = Set.of("PAYPAL", "CARD", "ONLINE_BANKING", ONLINE_TRANSFER, "WESTERN_UNION");
    private static final Set<String> THIRD_PARTIES = Set.of("TRUSTLY", "IDEAL", "SOFORT", "BANCONTACT", "GIROPAY", "P24", "EPS",
            "PAYU");

    private Orders() {
    }

    static Movement charge(JsonObject body, Instant now) {
        String reference = reference(body, "reference");
        return movement(Movement.Kind.CHARGE, reference, reference, way(body), card(body), body, now);
    }

    static Movement refund(JsonObject body, Instant now) {
        return movement(Movement.Kind.REFUND, reference(body, "reference"), reference(body, "charge_reference"), way(body),
                card(body), body, now);
    }

    static Movement payout(JsonObject body, Instant now) {
        String reference = reference(body, "reference");
        return movement(Movement.Kind.PAYOUT, reference, reference, new Movement.Way("PAYOUT", "", ""),
                text(body, "bank_account"), body, now);
    }

    /** How much of a charge is taken back: {@code amount}, or all of it. */
    static BigDecimal takenBack(JsonObject body, Movement charge) {
        if (body.getValue("amount") == null) {
            return charge.received();
        }
        Movement asked = charge(new JsonObject().put("reference", charge.reference()).put("notify_url", charge.notifyUrl())
                .put("amount", body.getValue("amount")), charge.occurredAt());
        if (!asked.currency().equals(charge.currency()) || asked.asked().compareTo(charge.received()) > 0) {
            throw new Rejected(422, "amount-over-charge", "the charge is of " + charge.received() + " " + charge.currency());
        }
        return asked.asked();
    }

    private static String card(JsonObject body) {
        return body.getValue("card_token") == null ? "" : text(body, "card_token");
    }

    private static Movement.Way way(JsonObject body) {
        String method = body.getValue("method") == null ? "CARD" : text(body, "method");
        String via = body.getValue("via") == null ? "" : text(body, "via");
        if (!METHODS.contains(method)) {
            throw new Rejected(422, "method-unknown", "no money is taken by " + method);
        }
        if (method.equals(ONLINE_TRANSFER) && !THIRD_PARTIES.contains(via)) {
            throw new Rejected(422, "third-party-unknown", "nothing is transferred through '" + via + "'");
        }
        return new Movement.Way(method, via, "");
    }

    static String reference(JsonObject body, String field) {
        String reference = text(body, field);
        if (reference.length() > MAX_REFERENCE) {
            throw malformed(field + " is longer than " + MAX_REFERENCE + " characters");
        }
        return reference;
    }

    private static Movement movement(Movement.Kind kind, String reference, String charge, Movement.Way way, String card,
            JsonObject body, Instant now) {
        if (!(body.getValue("amount") instanceof JsonObject amount)) {
            throw malformed("amount is missing");
        }
        String notifyUrl = text(body, "notify_url");
        if (!notifyUrl.startsWith("http://") && !notifyUrl.startsWith("https://")) {
            throw malformed("notify_url is not a web address");
        }
        try {
            Currency currency = Currency.getInstance(text(amount, "currency"));
            BigDecimal asked = new BigDecimal(text(amount, "amount"))
                    .setScale(Math.max(0, currency.getDefaultFractionDigits()));
            if (asked.signum() <= 0) {
                throw malformed("amount is not positive");
            }
            return new Movement(kind, reference, charge, way, asked, currency, card, notifyUrl, Movement.Status.PENDING,
                    BigDecimal.ZERO, "", now, false);
        } catch (ArithmeticException | IllegalArgumentException unreadable) {
            throw malformed("amount is not an exact amount of a known currency");
        }
    }

    private static String text(JsonObject body, String field) {
        if (body.getValue(field) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw malformed(field + " is missing");
    }

    private static Rejected malformed(String detail) {
        return new Rejected(400, "malformed-request", detail);
    }
}
