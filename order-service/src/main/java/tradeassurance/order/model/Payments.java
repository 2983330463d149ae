package tradeassurance.order.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/**
 * The money of an order, as far as the order has to know it. The ledger is elsewhere.
 *
 * @param lock the payment under way; null while there is none
 * @param finished the payments whose outcome is known, so that a repeat of it, or a lock that comes late, changes nothing
 * @param received what has settled, in all
 * @param returned what of it went back because the price has fallen, and so no longer pays for anything
 * @param refunded what has gone back to the buyer for any reason
 * @param refundedFully whether nothing refundable is left
 */
public record Payments(List<Part> parts, @Nullable PaymentLock lock, Set<String> finished, List<Promise> promises,
        Money received, Money returned, Money refunded, boolean refundedFully) {

    public Payments {
        parts = List.copyOf(parts);
        finished = Set.copyOf(finished);
        promises = List.copyOf(promises);
    }

    /** Nothing paid yet. */
    public static Payments due(List<PlannedInstalment> plan) {
        Money nothing = Money.zero(plan.get(0).amount().currency());
        return new Payments(plan.stream().map(Part::of).toList(), null, Set.of(), List.of(), nothing, nothing, nothing, false);
    }

    public List<Instalment> instalments() {
        return Allocation.of(this);
    }

    public Money settled() {
        return received;
    }

    public Money promised() {
        return promises.stream().map(Promise::amount).reduce(received.minus(received), Money::plus);
    }

    /** What a payment may still be begun for: neither paid nor promised. */
    public Money outstanding() {
        return instalments().stream().map(Instalment::outstanding).reduce(received.minus(received), Money::plus);
    }

    /** What is still to be settled: the total, less what was settled, plus what was returned, less what was waived (INV7). */
    public Money amountDue() {
        return instalments().stream().map(Instalment::due).reduce(received.minus(received), Money::plus);
    }

    public boolean anySettled() {
        return received.isPositive();
    }

    /** Whether anything has come, or is promised. */
    boolean begun() {
        return anySettled() || !promises.isEmpty();
    }

    public boolean depositComplete() {
        return instalments().get(0).complete();
    }

    public boolean complete() {
        return instalments().stream().allMatch(Instalment::complete);
    }

    /** Whether what the goods wait for is paid or promised (R8). */
    boolean readyToShip() {
        return instalments().stream().filter(part -> part.planned().beforeShipment()).allMatch(Instalment::complete);
    }

    /** The instalment that is to be paid next; null where all is paid. */
    public @Nullable Instalment next() {
        return instalments().stream().filter(part -> !part.complete()).findFirst().orElse(null);
    }

    /** Since when this instalment is complete; null while it is not. */
    @Nullable
    Instant completeAt(InstalmentName name) {
        return parts.stream().filter(part -> part.planned().name() == name).findFirst().map(Part::completeAt).orElse(null);
    }

    public PaymentStatus status() {
        if (lock != null) {
            return PaymentStatus.PROCESSING;
        }
        if (refunded.isPositive() && refundedFully) {
            return PaymentStatus.REFUNDED;
        }
        if (refunded.moreThan(returned)) {
            return PaymentStatus.PARTIALLY_REFUNDED;
        }
        if (!received.moreThan(returned)) {
            return PaymentStatus.UNPAID;
        }
        return !amountDue().isPositive() ? PaymentStatus.PAID
                : depositComplete() ? PaymentStatus.DEPOSIT_PAID : PaymentStatus.PARTIALLY_PAID;
    }

    boolean locks(String paymentId) {
        return lock != null && lock.paymentId().equals(paymentId);
    }

    boolean promisedBy(String paymentId) {
        return promises.stream().anyMatch(promise -> promise.paymentId().equals(paymentId));
    }

    Payments with(@Nullable PaymentLock by) {
        return new Payments(parts, by, finished, promises, received, returned, refunded, refundedFully);
    }

    /** A promise stands in for the payment that it was; the payment is not yet over. */
    Payments promised(PaymentLock by, Money amount, Instant at) {
        List<Promise> more = new ArrayList<>(promises);
        more.add(new Promise(by.paymentId(), by.instalment(), amount));
        return new Payments(parts, null, finished, more, received, returned, refunded, refundedFully).stamped(at);
    }

    /** Nothing has come of this payment, and what it promised is void. */
    Payments without(String paymentId, Instant at) {
        return over(paymentId, received, at);
    }

    /** What settles beyond an instalment counts towards the next; beyond the last, it is kept there to be seen. */
    Payments settled(String paymentId, Money amount, Instant at) {
        return over(paymentId, received.plus(amount), at);
    }

    private Payments over(String paymentId, Money all, Instant at) {
        Set<String> more = new HashSet<>(finished);
        more.add(paymentId);
        List<Promise> left = promises.stream().filter(promise -> !promise.paymentId().equals(paymentId)).toList();
        return new Payments(parts, locks(paymentId) ? null : lock, more, left, all, returned, refunded, refundedFully)
                .stamped(at);
    }

    /** Whether this payment has been taken back; it is so once. */
    boolean chargedBack(String paymentId) {
        return finished.contains(chargebackOf(paymentId));
    }

    private static String chargebackOf(String paymentId) {
        return "chargeback of " + paymentId;
    }

    /** {@code REFUND_OVER_SETTLED} beyond what has come and has not gone back. */
    Payments chargedBack(String paymentId, Money amount, Instant at) {
        Payments less = refunded(amount, refundedFully);
        Payments after = over(chargebackOf(paymentId), received, at);
        return new Payments(after.parts, lock, after.finished, promises, received, returned.plus(amount), less.refunded,
                refundedFully).stamped(at);
    }

    /** What of it has not gone back. */
    Money refundable() {
        return received.minus(refunded);
    }

    /** What settles after the order's end pays for nothing, and goes back. */
    Payments returnedAfterTheEnd(String paymentId, Money amount, Instant at) {
        Payments after = over(paymentId, received.plus(amount), at);
        return new Payments(after.parts, after.lock, after.finished, after.promises, after.received, returned.plus(amount),
                refunded.plus(amount), true);
    }

    /** {@code REFUND_OVER_SETTLED} beyond what has been paid (R100, INV5). */
    Payments refunded(Money more, boolean fully) {
        Money all = refunded.plus(more);
        if (more.isNegative() || all.moreThan(received)) {
            throw new Refusal(OrderRefusal.REFUND_OVER_SETTLED, all + " of " + received + " cannot have been refunded");
        }
        return new Payments(parts, lock, finished, promises, received, returned, all, fully);
    }

    /** The supplier lets go what is missing of an instalment. */
    Payments waived(Instalment lacking, Instant at) {
        return each(part -> part.planned().name() == lacking.name() ? part.waiving(lacking.outstanding()) : part).stamped(at);
    }

    Payments overdue(InstalmentName name, Instant due) {
        return each(part -> part.planned().name() == name ? part.overdue(due) : part);
    }

    /** The same money under another plan; what is then too much is returned. */
    Payments replanned(List<PlannedInstalment> plan, Instant at) {
        List<Part> next = plan.stream().map(planned -> parts.stream()
                .filter(part -> part.planned().name() == planned.name()).findFirst()
                .map(part -> part.replanned(planned)).orElseGet(() -> Part.of(planned))).toList();
        Money owed = next.stream().map(Part::owed).reduce(received.minus(received), Money::plus);
        Money excess = received.minus(returned).minus(owed).max(received.minus(received)).min(received.minus(refunded));
        return new Payments(next, lock, finished, promises, received, returned.plus(excess), refunded.plus(excess),
                refundedFully).stamped(at);
    }

    private Payments each(UnaryOperator<Part> change) {
        return new Payments(parts.stream().map(change).toList(), lock, finished, promises, received, returned, refunded,
                refundedFully);
    }

    /** Remembers since when which instalment is complete. */
    private Payments stamped(Instant at) {
        List<Part> stamped = new ArrayList<>();
        List<Instalment> now = instalments();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            stamped.add(!now.get(i).complete() ? part.complete(null) : part.completeAt() != null ? part : part.complete(at));
        }
        return new Payments(stamped, lock, finished, promises, received, returned, refunded, refundedFully);
    }
}
