package tradeassurance.order;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.order.model.Instalment;
import tradeassurance.order.model.InstalmentDue;
import tradeassurance.order.model.InstalmentName;
import tradeassurance.order.model.InstalmentStatus;
import tradeassurance.order.model.Order;

/**
 * An instalment as the parties and payment-service see it.
 *
 * @param due what is still to be settled of it
 * @param outstanding what a payment may still be begun for: neither paid nor promised
 * @param dueWhen after what it falls due
 * @param dueAt null while that has not happened
 * @param overdue whether it was not paid when it was due
 */
record InstalmentView(InstalmentName name, Money amount, Money paid, Money promised, Money waived, Money due, Money outstanding,
        InstalmentStatus status, InstalmentDue dueWhen, int dueDays, @Nullable Instant dueAt, boolean overdue) {

    static InstalmentView of(Order order, Instalment part) {
        return new InstalmentView(part.name(), part.amount(), part.paid(), part.promised(), part.waived(), part.due(),
                part.outstanding(), order.statusOf(part), part.planned().due(), part.planned().days(), order.dueAt(part),
                order.overdue(part));
    }
}
