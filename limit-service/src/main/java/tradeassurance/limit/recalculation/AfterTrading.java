package tradeassurance.limit.recalculation;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.limit.LimitService;
import tradeassurance.limit.model.RecalculationCause;
import tradeassurance.limit.trading.TradingEventType;
import tradeassurance.limit.trading.TradingFollower;

/** Lowers a limit at once where the supplier has cost somebody money (D3). */
@ApplicationScoped
class AfterTrading implements TradingFollower {

    private final RecalculationService recalculations;

    AfterTrading(RecalculationService recalculations) {
        this.recalculations = recalculations;
    }

    @Override
    public Uni<Void> follow(String supplierId, TradingEventType type) {
        return switch (type) {
            case DISPUTE_LOST -> recalculations.afterLoss(supplierId, RecalculationCause.DISPUTE_LOST, LimitService.SELF);
            case RECOURSE_OPENED -> recalculations.afterLoss(supplierId, RecalculationCause.RECOURSE_OPENED, LimitService.SELF);
            case ORDER_PLACED, ORDER_COMPLETED, ORDER_LATE, DISPUTE_WON, DISPUTE_ANSWERED, DISPUTE_UNANSWERED,
                    RECOURSE_PAID, RECOURSE_WRITTEN_OFF ->
                Uni.createFrom().voidItem();
        };
    }
}
