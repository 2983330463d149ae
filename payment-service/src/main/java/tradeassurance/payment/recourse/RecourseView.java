package tradeassurance.payment.recourse;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import tradeassurance.chassis.deadline.DeadlineView;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;
import tradeassurance.payment.recourse.model.Recourse;
import tradeassurance.payment.recourse.model.RecourseLifecycle;
import tradeassurance.payment.recourse.model.RecourseState;

/**
 * What a supplier owes for one refund.
 *
 * @param collected what has come out of its proceeds
 * @param writtenOff what has been given up
 * @param outstanding what is still owed
 */
record RecourseView(String id, String supplierId, String orderId, String refundId, RecourseState status, Money amount,
        Money collected, Money writtenOff, Money outstanding, Instant openedAt, List<DeadlineView> deadlines,
        List<String> allowedActions) {

    static RecourseView of(Held<Recourse> held) {
        return of(held.value(), held.by().role());
    }

    static RecourseView of(Recourse recourse, Role viewer) {
        return new RecourseView(recourse.id(), recourse.terms().supplierId(), recourse.terms().orderId(),
                recourse.terms().refundId(), recourse.state(), recourse.terms().amount(), recourse.collected(),
                recourse.writtenOff(), recourse.outstanding(), recourse.terms().openedAt(),
                recourse.deadlines().stream().map(DeadlineView::of).toList(),
                RecourseLifecycle.TABLE.allowed(recourse.state(), viewer).stream()
                        .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
    }
}
