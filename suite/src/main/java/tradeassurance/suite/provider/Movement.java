package tradeassurance.suite.provider;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;

import io.vertx.core.json.JsonObject;

/**
 * Money on its way: from a buyer, back to it, or to a supplier.
 *
 * @param kind which way
 * @param reference the caller's name for it, unique per kind
 * @param charge the charge that a refund gives back; its own reference for everything else
 * @param way by which method it came, through which third party, and where the buyer has to agree to it
 * @param asked what was asked for, in major units
 * @param received what arrived, in major units; zero until settled
 * @param reason why it failed; empty otherwise
 * @param occurredAt when it reached its status
 * @param told whether nobody is left to be notified
 */
record Movement(Kind kind, String reference, String charge, Way way, BigDecimal asked, Currency currency, String cardToken,
        String notifyUrl, Status status, BigDecimal received, String reason, Instant occurredAt, boolean told) {

    enum Kind {
        CHARGE,
        REFUND,
        PAYOUT
    }

    /** @param redirectUrl empty where the buyer has nothing to agree to */
    record Way(String method, String via, String redirectUrl) {

        Way agreedAt(String url) {
            return new Way(method, via, url);
        }
    }

    enum Status {
        REQUIRES_ACTION,
        PENDING,
        SETTLED,
        SUCCEEDED,
        /** Settled, and taken back since; what it received is what was taken back. */
        CHARGED_BACK,
        FAILED
    }

    static String key(Kind kind, String reference) {
        return kind + " " + reference;
    }

    String key() {
        return key(kind, reference);
    }

    boolean pending() {
        return status == Status.PENDING;
    }

    /** Whether nothing has come of it yet. */
    boolean open() {
        return pending() || status == Status.REQUIRES_ACTION;
    }

    /** The buyer has to agree there first. */
    Movement toBeAgreedAt(String url) {
        return new Movement(kind, reference, charge, way.agreedAt(url), asked, currency, cardToken, notifyUrl,
                Status.REQUIRES_ACTION, received, reason, occurredAt, told);
    }

    Movement agreed(Instant at) {
        return new Movement(kind, reference, charge, way, asked, currency, cardToken, notifyUrl, Status.PENDING, received,
                reason,
                at, told);
    }

    Movement done(BigDecimal arrived, Instant at) {
        Status done = kind == Kind.CHARGE ? Status.SETTLED : Status.SUCCEEDED;
        return new Movement(kind, reference, charge, way, asked, currency, cardToken, notifyUrl, done, arrived, "", at, told);
    }

    /** The buyer's bank has taken it back. */
    Movement chargedBack(BigDecimal amount, String why, Instant at) {
        return new Movement(kind, reference, charge, way, asked, currency, cardToken, notifyUrl, Status.CHARGED_BACK, amount,
                why,
                at, false);
    }

    Movement failed(String why, Instant at) {
        return new Movement(kind, reference, charge, way, asked, currency, cardToken, notifyUrl, Status.FAILED, BigDecimal.ZERO,
                why,
                at, told);
    }

    Movement notified() {
        return new Movement(kind, reference, charge, way, asked, currency, cardToken, notifyUrl, status, received, reason,
                occurredAt, true);
    }

    /** The same order given again, as opposed to another one under the same reference. */
    boolean sameAs(Movement other) {
        return charge.equals(other.charge) && way.method().equals(other.way.method()) && way.via().equals(other.way.via())
                && asked.compareTo(other.asked) == 0 && currency.equals(other.currency)
                && cardToken.equals(other.cardToken);
    }

    String eventType() {
        String noun = kind.name().toLowerCase(Locale.ROOT) + ".";
        return switch (status) {
            case SETTLED -> noun + "settled";
            case SUCCEEDED -> noun + "succeeded";
            case CHARGED_BACK -> noun + "charged_back";
            case FAILED -> noun + "failed";
            case PENDING -> noun + "agreed";
            case REQUIRES_ACTION -> throw new IllegalStateException(reference + " has nothing to tell yet");
        };
    }

    /** As callers see it. */
    JsonObject toJson() {
        JsonObject json = new JsonObject().put("reference", reference).put("status", status.name())
                .put("amount", money(asked)).put("received_amount", money(received)).put("occurred_at", occurredAt.toString())
                .put("reason", reason.isEmpty() ? null : reason).put("method", way.method())
                .put("via", way.via().isEmpty() ? null : way.via())
                .put("redirect_url", way.redirectUrl().isEmpty() ? null : way.redirectUrl());
        return kind == Kind.REFUND ? json.put("charge_reference", charge) : json;
    }

    private JsonObject money(BigDecimal amount) {
        return new JsonObject().put("amount", amount.setScale(Math.max(0, currency.getDefaultFractionDigits())).toPlainString())
                .put("currency", currency.getCurrencyCode());
    }
}
