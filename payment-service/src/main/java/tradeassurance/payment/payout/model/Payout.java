package tradeassurance.payment.payout.model;

import static tradeassurance.payment.payout.model.PayoutLifecycle.TABLE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.payout.model.PayoutEvent.PayoutAsked;
import tradeassurance.payment.payout.model.PayoutEvent.PayoutFailed;
import tradeassurance.payment.payout.model.PayoutEvent.PayoutPaid;
import tradeassurance.payment.payout.model.PayoutEvent.PayoutRequested;
import tradeassurance.payment.payout.model.PayoutEvent.PayoutSent;

/**
 * Money on its way from a supplier's balance to its bank. What already holds changes nothing.
 *
 * @param nextQuestionAt when the provider is asked next; null unless it has the payout
 * @param pause how long is waited for that question
 * @param failure why the bank did not take it; null where it has not failed
 */
public record Payout(String id, PayoutTerms terms, PayoutState state, @Nullable Instant nextQuestionAt, Duration pause,
        @Nullable String failure) implements Aggregate<Payout> {

    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    /**
     * Refused with {@code amount-over-balance} and {@code amount-not-positive}.
     *
     * @param available what the supplier may draw at this moment
     */
    public static Decision<Payout> request(String id, PayoutTerms terms, Money available) {
        if (!terms.amount().isPositive()) {
            throw new Refusal(PayoutRefusal.AMOUNT_NOT_POSITIVE, "a payout is of more than nothing").at("/amount");
        }
        if (terms.amount().moreThan(available)) {
            throw new Refusal(PayoutRefusal.AMOUNT_OVER_BALANCE, available + " can be drawn").at("/amount").with("available",
                    available.amount());
        }
        return Decision.of(new Payout(id, terms, PayoutState.REQUESTED, null, Duration.ZERO, null),
                new PayoutRequested(terms.supplierId(), terms.amount(), terms.note()));
    }

    public Decision<Payout> send(Duration firstQuestionAfter, Actor by, Instant now) {
        if (state != PayoutState.REQUESTED) {
            return Decision.unchanged(this);
        }
        PayoutState next = TABLE.next(state, PayoutAction.SEND, by.role());
        return Decision.of(new Payout(id, terms, next, now.plus(firstQuestionAfter), firstQuestionAfter, null),
                new PayoutSent(terms.supplierId(), terms.amount()));
    }

    /** @param moved what the provider has paid; null where it does not say */
    public Decision<Payout> confirm(@Nullable Money moved, Actor by) {
        if (state == PayoutState.PAID) {
            return Decision.unchanged(this);
        }
        PayoutState next = TABLE.next(state, PayoutAction.CONFIRM, by.role());
        if (moved != null && !moved.equals(terms.amount())) {
            throw new Refusal(PayoutRefusal.AMOUNT_NOT_AS_ASKED, terms.amount() + " was asked for, and " + moved + " paid");
        }
        return Decision.of(new Payout(id, terms, next, null, pause, null),
                new PayoutPaid(terms.supplierId(), terms.amount()));
    }

    public Decision<Payout> fail(String why, Actor by) {
        if (state == PayoutState.FAILED) {
            return Decision.unchanged(this);
        }
        PayoutState next = TABLE.next(state, PayoutAction.FAIL, by.role());
        return Decision.of(new Payout(id, terms, next, null, pause, why),
                new PayoutFailed(terms.supplierId(), terms.amount(), why));
    }

    private Decision<Payout> ask(Actor by, Instant now) {
        TABLE.require(state, PayoutAction.ASK_PROVIDER, by.role());
        Duration longer = pause.multipliedBy(2);
        Duration next = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        return Decision.of(new Payout(id, terms, state, now.plus(next), next, null), new PayoutAsked(now.plus(next)));
    }

    @Override
    public List<Deadline> deadlines() {
        return TABLE.deadlines(this, state);
    }

    @Override
    public Decision<Payout> lapse(Deadline due) {
        return switch (TABLE.lapse(due)) {
            case ASK_PROVIDER -> ask(Actor.CLOCK, due.dueAt());
            case SEND, CONFIRM, FAIL -> throw new IllegalStateException("no timer asks for this: " + due);
        };
    }
}
