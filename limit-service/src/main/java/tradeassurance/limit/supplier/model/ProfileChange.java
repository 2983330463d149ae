package tradeassurance.limit.supplier.model;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Changes to a {@link Profile}; null leaves a fact as it is. */
public record ProfileChange(@Nullable LocalDate memberSince, @Nullable Boolean verified, @Nullable Integer reviewScore,
        @Nullable Integer responseRatePercent, @Nullable Integer penaltyPoints) {

    /** Whether nothing is to change. */
    public boolean isEmpty() {
        return memberSince == null && verified == null && reviewScore == null && responseRatePercent == null
                && penaltyPoints == null;
    }

    Profile on(Profile profile) {
        return new Profile(memberSince == null ? profile.memberSince() : memberSince,
                verified == null ? profile.verified() : verified,
                reviewScore == null ? profile.reviewScore() : reviewScore,
                responseRatePercent == null ? profile.responseRatePercent() : responseRatePercent,
                penaltyPoints == null ? profile.penaltyPoints() : penaltyPoints);
    }
}
