package tradeassurance.limit.supplier.model;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What speaks for or against a supplier apart from its trade: company facts, credit, violations (R21).
 *
 * @param memberSince the day on which it joined the marketplace; null where that is not known
 * @param verified whether the company has been inspected
 * @param reviewScore of its buyers, 0 to 100; null where there are no reviews
 * @param responseRatePercent how many of 100 inquiries it answers; null where that is not known
 * @param penaltyPoints for violations of the rules, 0 or more
 */
public record Profile(@Nullable LocalDate memberSince, boolean verified, @Nullable Integer reviewScore,
        @Nullable Integer responseRatePercent, int penaltyPoints) {

    /** Of a supplier of which nothing is known yet. */
    static final Profile BLANK = new Profile(null, false, null, null, 0);

    /** Whether its violations weigh so much that it may not take part. @param most with so many points they do */
    boolean tooBad(int most) {
        return penaltyPoints >= most;
    }
}
