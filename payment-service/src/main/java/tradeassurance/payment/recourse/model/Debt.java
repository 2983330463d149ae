package tradeassurance.payment.recourse.model;

import java.util.ArrayList;
import java.util.List;

import tradeassurance.kernel.Money;

/** What is still owed of one recourse. */
public record Debt(String recourseId, Money outstanding) {

    /**
     * What proceeds pay of a supplier's debts: the oldest first, none more than is owed; the rest of the proceeds is the
     * supplier's.
     */
    public static List<Debt> paidBy(Money proceeds, List<Debt> oldestFirst) {
        List<Debt> paid = new ArrayList<>();
        Money left = proceeds;
        for (Debt debt : oldestFirst) {
            Money taken = left.min(debt.outstanding());
            if (taken.isPositive()) {
                paid.add(new Debt(debt.recourseId(), taken));
                left = left.minus(taken);
            }
        }
        return List.copyOf(paid);
    }
}
