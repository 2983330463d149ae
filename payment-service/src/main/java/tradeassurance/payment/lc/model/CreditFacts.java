package tradeassurance.payment.lc.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What has become known of a credit since it was applied for.
 *
 * @param reference the bank's number
 * @param presentation the last one
 * @param ending why it came to nothing; null unless it did
 */
public record CreditFacts(@Nullable String reference, @Nullable Instant issuedAt, @Nullable Instant advisedAt,
        @Nullable Presentation presentation, @Nullable Instant arrivedAt, @Nullable Instant honouredAt,
        @Nullable String ending) {

    static final CreditFacts NONE = new CreditFacts(null, null, null, null, null, null, null);

    int presentations() {
        return presentation == null ? 0 : presentation.number();
    }

    CreditFacts issued(String number, Instant at) {
        return new CreditFacts(number, at, advisedAt, presentation, arrivedAt, honouredAt, ending);
    }

    CreditFacts advised(Instant at) {
        return new CreditFacts(reference, issuedAt, at, presentation, arrivedAt, honouredAt, ending);
    }

    CreditFacts presented(Presentation last) {
        return new CreditFacts(reference, issuedAt, advisedAt, last, arrivedAt, honouredAt, ending);
    }

    CreditFacts arrived(Instant at) {
        return new CreditFacts(reference, issuedAt, advisedAt, presentation, at, honouredAt, ending);
    }

    CreditFacts honoured(Instant at) {
        return new CreditFacts(reference, issuedAt, advisedAt, presentation, arrivedAt, at, ending);
    }

    CreditFacts ended(String why) {
        return new CreditFacts(reference, issuedAt, advisedAt, presentation, arrivedAt, honouredAt, why);
    }
}
