package tradeassurance.order.model;

import java.util.ArrayList;
import java.util.List;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/** How a price is split into instalments (R28). */
final class Plan {

    private Plan() {
    }

    /** {@code INSTALMENTS_NOT_THE_TOTAL} unless INITIAL, and BALANCE where there is one, are positive and sum to the total. */
    static List<PlannedInstalment> checked(List<PlannedInstalment> parts, Money total) {
        List<InstalmentName> names = parts.stream().map(PlannedInstalment::name).toList();
        Money sum = parts.stream().map(PlannedInstalment::amount).reduce(Money.zero(total.currency()), Money::plus);
        boolean asAgreed = names.equals(List.of(InstalmentName.INITIAL))
                || names.equals(List.of(InstalmentName.INITIAL, InstalmentName.BALANCE));
        if (!asAgreed || !sum.equals(total) || !parts.stream().allMatch(PlannedInstalment::possible)) {
            throw new Refusal(OrderRefusal.INSTALMENTS_NOT_THE_TOTAL, "one INITIAL, due on confirmation, and a BALANCE after it"
                    + " if wanted, each positive, sum to " + total).at("/instalments");
        }
        return List.copyOf(parts);
    }

    /**
     * The instalments of another total: the initial payment stays what it was, the balance takes the difference (A28).
     *
     * @param begun whether anything has been paid, so that what is added is a new instalment
     */
    static List<PlannedInstalment> resplit(List<PlannedInstalment> agreed, Money total, boolean begun) {
        PlannedInstalment initial = agreed.get(0);
        Money rest = total.minus(initial.amount());
        boolean alone = agreed.size() == 1;
        if (!rest.isPositive() || alone && !begun) {
            return List.of(initial.of(total));
        }
        List<PlannedInstalment> parts = new ArrayList<>(List.of(initial));
        parts.add(alone ? PlannedInstalment.balance(rest) : agreed.get(1).of(rest));
        return parts;
    }
}
