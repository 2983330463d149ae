package tradeassurance.limit.supplier.model;

import static tradeassurance.kernel.Lifecycle.by;
import static tradeassurance.kernel.Role.OPERATOR;
import static tradeassurance.kernel.Role.SERVICE;
import static tradeassurance.kernel.Role.SUPPLIER;
import static tradeassurance.kernel.Role.SYSTEM;
import static tradeassurance.limit.supplier.model.Enrolment.ELIGIBLE;
import static tradeassurance.limit.supplier.model.Enrolment.ENROLLED;
import static tradeassurance.limit.supplier.model.Enrolment.NOT_ELIGIBLE;
import static tradeassurance.limit.supplier.model.Enrolment.SUSPENDED;
import static tradeassurance.limit.supplier.model.Enrolment.TERMINATED;
import static tradeassurance.limit.supplier.model.SupplierLifecycle.Command.CALL_IN;
import static tradeassurance.limit.supplier.model.SupplierLifecycle.Command.CHANGE_MEMBERSHIP;
import static tradeassurance.limit.supplier.model.SupplierLifecycle.Command.CHANGE_PROFILE;
import static tradeassurance.limit.supplier.model.SupplierLifecycle.Command.ENROL;
import static tradeassurance.limit.supplier.model.SupplierLifecycle.Command.OWE;
import static tradeassurance.limit.supplier.model.SupplierLifecycle.Command.PAY;
import static tradeassurance.limit.supplier.model.SupplierLifecycle.Command.REINSTATE;
import static tradeassurance.limit.supplier.model.SupplierLifecycle.Command.SUSPEND;
import static tradeassurance.limit.supplier.model.SupplierLifecycle.Command.TERMINATE;

import java.util.EnumSet;

import tradeassurance.kernel.Lifecycle;

/** How a supplier joins, is suspended, comes back and leaves. */
public final class SupplierLifecycle {

    /** What can be asked of a supplier's enrolment. */
    public enum Command {
        ENROL,
        CHANGE_MEMBERSHIP,
        CHANGE_PROFILE,
        SUSPEND,
        REINSTATE,
        TERMINATE,
        /** The platform has repaid a buyer for the supplier. */
        OWE,
        /** The supplier owes nothing any more. */
        PAY,
        /** The clock: what it owes has been unpaid for too long. */
        CALL_IN
    }

    // @formatter:off
    public static final Lifecycle<Supplier, Enrolment, Command> TABLE = Lifecycle
            .<Supplier, Enrolment, Command> of("Supplier", Enrolment.class, Command.class)
            .starts(NOT_ELIGIBLE, ELIGIBLE)
            .row  (NOT_ELIGIBLE, CHANGE_MEMBERSHIP, by(OPERATOR),           ELIGIBLE)
            .row  (ELIGIBLE,     CHANGE_MEMBERSHIP, by(OPERATOR),           NOT_ELIGIBLE)
            .row  (ELIGIBLE,     ENROL,             by(SUPPLIER),           ENROLLED)
            .row  (ENROLLED,     CHANGE_MEMBERSHIP, by(OPERATOR),           SUSPENDED)     // gold has lapsed; see A32
            .row  (ENROLLED,     SUSPEND,           by(OPERATOR),           SUSPENDED)
            .row  (ENROLLED,     TERMINATE,         by(SUPPLIER, OPERATOR), TERMINATED)
            .stays(SUSPENDED,    CHANGE_MEMBERSHIP, by(OPERATOR))                            // gold does not end it
            .row  (SUSPENDED,    REINSTATE,         by(OPERATOR),           ENROLLED)
            .row  (SUSPENDED,    TERMINATE,         by(SUPPLIER, OPERATOR), TERMINATED)
            .stays(EnumSet.of(NOT_ELIGIBLE, ELIGIBLE), CHANGE_PROFILE, by(OPERATOR))
            .row  (ENROLLED,     CHANGE_PROFILE,    by(OPERATOR),           ENROLLED, TERMINATED)    // too many penalty points
            .row  (SUSPENDED,    CHANGE_PROFILE,    by(OPERATOR),           SUSPENDED, TERMINATED)
            .stays(EnumSet.of(ENROLLED, SUSPENDED), OWE, by(SERVICE))
            .stays(ENROLLED,     PAY,               by(SERVICE))
            .row  (SUSPENDED,    PAY,               by(SERVICE),            SUSPENDED, ENROLLED)     // back only from that cause
            .row  (ENROLLED,     CALL_IN,           by(SYSTEM),             SUSPENDED)
            .timer(ENROLLED, "RECOURSE", CALL_IN, SUPPLIER, "the enrolment is suspended until it is paid", "repayment + 7 d",
                    supplier -> supplier.recourse().dueAt())
            .waits(NOT_ELIGIBLE, "for gold membership")
            .waits(ELIGIBLE,     "for the supplier, which need not enrol")
            .waits(ENROLLED,     "as long as both sides wish")
            .waits(SUSPENDED,    "for the operator to look into the cause")
            .ends (TERMINATED)
            .build();
    // @formatter:on

    private SupplierLifecycle() {
    }
}
