package tradeassurance.limit.supplier;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.limit.supplier.model.Membership;
import tradeassurance.limit.supplier.model.ProfileChange;
import tradeassurance.limit.supplier.model.SupplierCommand.Change;

/** Changes what the platform knows of a supplier; what is left out stays as it is. */
record ChangeSupplier(@Nullable Membership membership, @Nullable LocalDate memberSince, @Nullable Boolean verified,
        @Nullable @Min(0) @Max(100) Integer reviewScore, @Nullable @Min(0) @Max(100) Integer responseRatePercent,
        @Nullable @Min(0) @Max(1000) Integer penaltyPoints) {

    private static final int EARLIEST_YEAR = 1900;

    Change command(int mostPenaltyPoints) {
        if (memberSince != null && memberSince.getYear() < EARLIEST_YEAR) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "nobody has been a member that long").at("/member_since");
        }
        ProfileChange profile = new ProfileChange(memberSince, verified, reviewScore, responseRatePercent, penaltyPoints);
        if (membership == null && profile.isEmpty()) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "say what is to change");
        }
        return new Change(membership, profile, mostPenaltyPoints);
    }
}
