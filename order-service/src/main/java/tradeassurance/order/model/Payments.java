package tradeassurance.order.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/**
 * The money of an order, as far as the order has to know it. The ledger is elsewhere.
 *
 * @param lock the payment under way; null while there is none
 * @param finished the payments whose outcome is known, so that a repeat of it, or a lock that comes late, changes nothing
 * @param refunded what has gone back to the buyer
 * @param refundedFully whether nothing refundable is left
 */
public record Payments(List<Instalment> instalments, @Nullable PaymentLock lock, Set<String> finished, Money refunded,
        boolean refundedFully) {

    public Payments {
        instalments = List.copyOf(instalments);
        finished = Set.copyOf(finished);
    }

    /** Nothing paid yet; {@code INSTALMENTS_NOT_THE_TOTAL} unless INITIAL, and BALANCE where there is one, sum to it. */
    public static Payments due(Money total, List<Instalment> instalments) {
        List<InstalmentName> names = instalments.stream().map(Instalment::name).toList();
        Money sum = instalments.stream().map(Instalment::amount).reduce(Money.zero(total.currency()), Money::plus);
        boolean asAgreed = names.equals(List.of(InstalmentName.INITIAL))
                || names.equals(List.of(InstalmentName.INITIAL, InstalmentName.BALANCE));
        if (!asAgreed || !sum.equals(total) || !instalments.stream().allMatch(part -> part.amount().isPositive())) {
            throw new Refusal(OrderRefusal.INSTALMENTS_NOT_THE_TOTAL,
                    "one INITIAL, and a BALANCE after it if wanted, each positive, sum to " + total).at("/instalments");
        }
        return new Payments(instalments, null, Set.of(), Money.zero(total.currency()), false);
    }

    public Money settled() {
        return instalments.stream().map(Instalment::paid).reduce(Money::plus).orElse(refunded);
    }

    public Money outstanding() {
        return instalments.stream().map(Instalment::outstanding).reduce(Money::plus).orElse(refunded);
    }

    public boolean anySettled() {
        return settled().isPositive();
    }

    public boolean depositComplete() {
        return instalments.get(0).complete();
    }

    public boolean complete() {
        return instalments.stream().allMatch(Instalment::complete);
    }

    /** The instalment that is to be paid next; null where all is paid. */
    public @Nullable InstalmentName next() {
        return instalments.stream().filter(part -> !part.complete()).findFirst().map(Instalment::name).orElse(null);
    }

    public PaymentStatus status() {
        if (lock != null) {
            return PaymentStatus.PROCESSING;
        }
        if (refunded.isPositive()) {
            return refundedFully ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED;
        }
        if (!anySettled()) {
            return PaymentStatus.UNPAID;
        }
        return complete() ? PaymentStatus.PAID
                : depositComplete() ? PaymentStatus.DEPOSIT_PAID : PaymentStatus.PARTIALLY_PAID;
    }

    boolean locks(String paymentId) {
        return lock != null && lock.paymentId().equals(paymentId);
    }

    /** {@code AMOUNT_OVER_OUTSTANDING} for more than is outstanding of the instalment that is due. */
    Payments locked(PaymentLock by) {
        Money open = by.instalment() == next() ? part(by.instalment()).outstanding()
                : Money.zero(by.amount().currency());
        if (!by.amount().isPositive() || by.amount().moreThan(open)) {
            throw new Refusal(OrderRefusal.AMOUNT_OVER_OUTSTANDING, "of " + by.instalment() + " now " + open + " is to be paid")
                    .with("outstanding", open);
        }
        return new Payments(instalments, by, finished, refunded, refundedFully);
    }

    /** Nothing has come of this payment. */
    Payments without(String paymentId) {
        return new Payments(instalments, locks(paymentId) ? null : lock, finishedWith(paymentId), refunded, refundedFully);
    }

    /** What settles beyond an instalment counts towards the next; beyond the last, it is kept there to be seen. */
    Payments settled(PaymentLock by, Money amount) {
        List<Instalment> parts = new ArrayList<>(instalments);
        Money left = amount;
        for (int i = instalments.indexOf(part(by.instalment())); i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            Money here = last ? left : left.min(parts.get(i).outstanding());
            parts.set(i, parts.get(i).plus(here));
            left = left.minus(here);
        }
        return new Payments(parts, null, finishedWith(by.paymentId()), refunded, refundedFully);
    }

    /** {@code REFUND_OVER_SETTLED} beyond what has been paid (R100, INV5). */
    Payments refunded(Money more, boolean fully) {
        Money all = refunded.plus(more);
        if (more.isNegative() || all.moreThan(settled())) {
            throw new Refusal(OrderRefusal.REFUND_OVER_SETTLED, all + " of " + settled() + " cannot have been refunded");
        }
        return new Payments(instalments, lock, finished, all, fully);
    }

    private Instalment part(InstalmentName name) {
        return instalments.stream().filter(part -> part.name() == name).findFirst().orElseThrow(
                () -> new Refusal(OrderRefusal.AMOUNT_OVER_OUTSTANDING, "the contract has no instalment " + name));
    }

    private Set<String> finishedWith(String paymentId) {
        Set<String> more = new HashSet<>(finished);
        more.add(paymentId);
        return more;
    }
}
