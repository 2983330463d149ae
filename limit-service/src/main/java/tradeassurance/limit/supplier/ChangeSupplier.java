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

    Change command(int mostPenaltyPoints) {
        ProfileChange profile = new ProfileChange(memberSince, verified, reviewScore, responseRatePercent, penaltyPoints);
        if (membership == null && profile.isEmpty()) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "say what is to change");
        }
        return new Change(membership, profile, mostPenaltyPoints);
    }
}
