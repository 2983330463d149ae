package tradeassurance.payment.recourse.model;

import static tradeassurance.kernel.Lifecycle.by;
import static tradeassurance.kernel.Role.OPERATOR;
import static tradeassurance.kernel.Role.SERVICE;
import static tradeassurance.kernel.Role.SUPPLIER;
import static tradeassurance.kernel.Role.SYSTEM;
import static tradeassurance.payment.recourse.model.RecourseAction.COLLECT;
import static tradeassurance.payment.recourse.model.RecourseAction.FALL_OVERDUE;
import static tradeassurance.payment.recourse.model.RecourseAction.WRITE_OFF;
import static tradeassurance.payment.recourse.model.RecourseState.OVERDUE;
import static tradeassurance.payment.recourse.model.RecourseState.OWED;
import static tradeassurance.payment.recourse.model.RecourseState.PAID;
import static tradeassurance.payment.recourse.model.RecourseState.WRITTEN_OFF;

import tradeassurance.kernel.Lifecycle;

/** The life of what a supplier owes for a refund. */
public final class RecourseLifecycle {

    public static final Lifecycle<Recourse, RecourseState, RecourseAction> TABLE = Lifecycle
            .<Recourse, RecourseState, RecourseAction> of("Recourse", RecourseState.class, RecourseAction.class)
            // @formatter:off
            .starts(OWED)
            .row   (OWED,    COLLECT,      by(SERVICE),  OWED, PAID, WRITTEN_OFF)     // from the supplier's next proceeds
            .row   (OWED,    WRITE_OFF,    by(OPERATOR), OWED, WRITTEN_OFF)           // the guarantee fund bears it
            .row   (OWED,    FALL_OVERDUE, by(SYSTEM),   OVERDUE)                     // as limit-service finds too
            .row   (OVERDUE, COLLECT,      by(SERVICE),  OVERDUE, PAID, WRITTEN_OFF)
            .row   (OVERDUE, WRITE_OFF,    by(OPERATOR), OVERDUE, WRITTEN_OFF)
            .timer (OWED, "UNPAID", FALL_OVERDUE, SUPPLIER, "OVERDUE", "opened + 7 d", recourse -> recourse.terms().overdueAt())
            .waits (OVERDUE, "the supplier's next proceeds, or an operator who gives it up")
            .ends  (PAID, WRITTEN_OFF)
            // @formatter:on
            .build();

    private RecourseLifecycle() {
    }
}
