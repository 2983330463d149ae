package tradeassurance.payment.refund.model;

import static tradeassurance.payment.refund.model.RefundLifecycle.TABLE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.payment.refund.model.RefundEvent.RefundAsked;
import tradeassurance.payment.refund.model.RefundEvent.RefundFailed;
import tradeassurance.payment.refund.model.RefundEvent.RefundPaidByHand;
import tradeassurance.payment.refund.model.RefundEvent.RefundPartFailed;
import tradeassurance.payment.refund.model.RefundEvent.RefundPartPaid;
import tradeassurance.payment.refund.model.RefundEvent.RefundRequested;
import tradeassurance.payment.refund.model.RefundEvent.RefundRetried;
import tradeassurance.payment.refund.model.RefundEvent.RefundSucceeded;
import tradeassurance.payment.refund.model.RefundEvent.RefundTakenOver;
import tradeassurance.payment.refund.model.RefundPart.Status;

/**
 * Money on its way back to the buyer. It has been set aside when it was instructed, so whatever the provider does, nobody
 * else can have it.
 *
 * @param nextQuestionAt when the provider is asked next; null unless it is paying
 * @param pause how long is waited for that question
 */
public record Refund(String id, RefundTerms terms, RefundState state, List<RefundPart> parts,
        @Nullable Instant nextQuestionAt, Duration pause) implements Aggregate<Refund> {

    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    public Refund {
        parts = List.copyOf(parts);
        Money sum = parts.stream().map(RefundPart::amount).reduce(Money.zero(terms.amount().currency()), Money::plus);
        if (!sum.equals(terms.amount())) {
            throw new IllegalStateException("the parts of a refund sum to " + sum + ": " + id + " (INV5)");
        }
    }

    /** @param shares what goes back through which payment, in this order */
    public static Decision<Refund> request(String id, RefundTerms terms, List<PartShare> shares) {
        List<RefundPart> parts = new ArrayList<>();
        shares.forEach(share -> parts.add(RefundPart.first(parts.size() + 1, share)));
        Refund first = new Refund(id, terms, RefundState.PROCESSING, parts, terms.createdAt().plus(terms.firstQuestionAfter()),
                terms.firstQuestionAfter());
        return Decision.of(first, new RefundRequested(terms.orderId(), terms.cause(), terms.causeId(), terms.amount(),
                terms.fromEscrow(), terms.fromBalance(), terms.fromRecourse(), first.parts()));
    }

    public Decision<Refund> decide(RefundCommand command, Actor by, Instant now) {
        return command.to(this, by, now);
    }

    Decision<Refund> payPart(int number, int attempt, @Nullable Money moved, Actor by) {
        RefundPart part = part(number);
        if (part.is(Status.SUCCEEDED) && part.attempt() == attempt) {
            return Decision.unchanged(this);
        }
        TABLE.require(state, RefundAction.PAY_PART, by.role());
        if (part.attempt() != attempt || !part.is(Status.PROCESSING)) {
            throw new Refusal(Refused.ILLEGAL_STATE, "attempt " + attempt + " of this part has failed before")
                    .with("current_status", part.status().name());
        }
        if (moved != null && !moved.equals(part.sent())) {
            throw new Refusal(RefundRefusal.AMOUNT_NOT_AS_BOOKED, part.sent() + " is booked, and " + moved + " was paid");
        }
        return settled(RefundAction.PAY_PART, by, replace(number, RefundPart::paid),
                new RefundPartPaid(number, part.paymentId(), part.amount()));
    }

    Decision<Refund> failPart(int number, int attempt, String why, Actor by) {
        RefundPart part = part(number);
        if (attempt < part.attempt() || part.is(Status.FAILED)) {
            return Decision.unchanged(this);
        }
        TABLE.require(state, RefundAction.FAIL_PART, by.role());
        if (attempt != part.attempt() || !part.is(Status.PROCESSING)) {
            throw new Refusal(Refused.ILLEGAL_STATE, "this part has been paid").with("current_status", part.status().name());
        }
        return settled(RefundAction.FAIL_PART, by, replace(number, failing -> failing.failed(why)),
                new RefundPartFailed(number, part.paymentId(), part.amount(), why));
    }

    /** Over once no part is on its way: well where all are paid. */
    private Decision<Refund> settled(RefundAction action, Actor by, List<RefundPart> now, Event event) {
        if (now.stream().anyMatch(part -> part.is(Status.PROCESSING))) {
            return Decision.of(new Refund(id, terms, TABLE.next(state, action, by.role(), RefundState.PROCESSING), now,
                    nextQuestionAt, pause), event);
        }
        boolean well = now.stream().allMatch(part -> part.is(Status.SUCCEEDED));
        RefundState next = TABLE.next(state, action, by.role(), well ? RefundState.SUCCEEDED : RefundState.FAILED);
        return Decision.of(new Refund(id, terms, next, now, null, pause), event,
                well ? succeeded()
                        : new RefundFailed(terms.orderId(), terms.cause(), terms.causeId(), terms.amount(), terms.full()));
    }

    private RefundSucceeded succeeded() {
        return new RefundSucceeded(terms.orderId(), terms.cause(), terms.causeId(), terms.amount(), terms.full());
    }

    Decision<Refund> retry(Actor by, Instant now) {
        RefundState next = TABLE.next(state, RefundAction.RETRY, by.role());
        List<RefundPart> again = parts.stream().map(RefundPart::again).toList();
        Refund retried = new Refund(id, terms, next, again, now.plus(terms.firstQuestionAfter()), terms.firstQuestionAfter());
        return Decision.of(retried, new RefundRetried(retried.pending()));
    }

    Decision<Refund> takeOver(Actor by) {
        RefundState next = TABLE.next(state, RefundAction.TAKE_OVER, by.role());
        return Decision.of(new Refund(id, terms, next, parts, null, pause), new RefundTakenOver(failed()));
    }

    Decision<Refund> payByHand(String proof, Actor by) {
        RefundState next = TABLE.next(state, RefundAction.PAY_BY_HAND, by.role());
        List<RefundPart> paid = parts.stream().map(part -> part.is(Status.FAILED) ? part.paid() : part).toList();
        return Decision.of(new Refund(id, terms, next, paid, null, pause), new RefundPaidByHand(failed(), proof),
                succeeded());
    }

    private Decision<Refund> ask(Actor by, Instant now) {
        TABLE.require(state, RefundAction.ASK_PROVIDER, by.role());
        Duration longer = pause.multipliedBy(2);
        Duration next = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        return Decision.of(new Refund(id, terms, state, parts, now.plus(next), next), new RefundAsked(now.plus(next)));
    }

    /** The parts that the provider is paying. */
    public List<RefundPart> pending() {
        return parts.stream().filter(part -> part.is(Status.PROCESSING)).toList();
    }

    /** The parts that the provider could not pay. */
    public List<RefundPart> failed() {
        return parts.stream().filter(part -> part.is(Status.FAILED)).toList();
    }

    public String reference(RefundPart part) {
        return new PartReference(id, part.number(), part.attempt()).toString();
    }

    /** Refused with {@code not-found} where the refund has no such part. */
    public RefundPart part(int number) {
        return parts.stream().filter(part -> part.number() == number).findFirst()
                .orElseThrow(() -> new Refusal(Refused.NOT_FOUND, "this refund has no part " + number));
    }

    private List<RefundPart> replace(int number, UnaryOperator<RefundPart> change) {
        return parts.stream().map(part -> part.number() == number ? change.apply(part) : part).toList();
    }

    @Override
    public List<Deadline> deadlines() {
        return TABLE.deadlines(this, state);
    }

    @Override
    public Decision<Refund> lapse(Deadline due) {
        return switch (TABLE.lapse(due)) {
            case ASK_PROVIDER -> ask(Actor.CLOCK, due.dueAt());
            case PAY_PART, FAIL_PART, RETRY, TAKE_OVER, PAY_BY_HAND ->
                throw new IllegalStateException("no timer asks for this: " + due);
        };
    }
}
