package tradeassurance.limit.recalculation;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.limit.LimitService;
import tradeassurance.limit.supplier.EnrolmentFollower;

/** Whoever enrols is granted what the formula comes to. */
@ApplicationScoped
class FirstGrant implements EnrolmentFollower {

    private final RecalculationService recalculations;

    FirstGrant(RecalculationService recalculations) {
        this.recalculations = recalculations;
    }

    @Override
    public Uni<Void> enrolled(String supplierId) {
        return recalculations.first(supplierId, LimitService.SELF);
    }
}
