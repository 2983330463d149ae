package tradeassurance.limit.model;

import static tradeassurance.kernel.Lifecycle.by;
import static tradeassurance.kernel.Role.OPERATOR;
import static tradeassurance.kernel.Role.SERVICE;
import static tradeassurance.kernel.Role.SYSTEM;
import static tradeassurance.limit.model.LimitLifecycle.Command.ACTIVATE;
import static tradeassurance.limit.model.LimitLifecycle.Command.FALL_DUE;
import static tradeassurance.limit.model.LimitLifecycle.Command.GRANT;
import static tradeassurance.limit.model.LimitLifecycle.Command.RECALCULATE;
import static tradeassurance.limit.model.LimitLifecycle.Command.REDUCE;
import static tradeassurance.limit.model.LimitLifecycle.Command.SUSPEND;
import static tradeassurance.limit.model.LimitState.ACTIVE;
import static tradeassurance.limit.model.LimitState.SUSPENDED;

import java.util.EnumSet;
import java.util.Set;

import tradeassurance.kernel.Lifecycle;

/** Whether room of a limit may be given away. It follows the supplier's enrolment, and so changes by this service alone. */
public final class LimitLifecycle {

    /** What can be asked of a limit. */
    public enum Command {
        GRANT,
        ACTIVATE,
        SUSPEND,
        RECALCULATE,
        /** The clock: the day of the month has come. */
        FALL_DUE,
        /** The clock: the notice of a reduction is over. */
        REDUCE
    }

    private static final Set<LimitState> BOTH = EnumSet.allOf(LimitState.class);

    // @formatter:off
    public static final Lifecycle<Limit, LimitState, Command> TABLE = Lifecycle
            .<Limit, LimitState, Command> of("Limit", LimitState.class, Command.class)
            .starts(SUSPENDED)
            .stays(SUSPENDED, GRANT,    by(OPERATOR))             // a limit may be granted before the supplier enrols
            .row  (SUSPENDED, ACTIVATE, by(SERVICE),  ACTIVE)
            .stays(ACTIVE,    GRANT,    by(OPERATOR))             // also below what is in use: then nothing is free
            .row  (ACTIVE,    SUSPEND,  by(SERVICE),  SUSPENDED)
            .stays(BOTH,      RECALCULATE, by(OPERATOR, SERVICE))
            .stays(ACTIVE,    FALL_DUE, by(SYSTEM))
            .stays(BOTH,      REDUCE,   by(SYSTEM))
            .timer(BOTH,   "REDUCTION",     REDUCE,   null, "the limit is lowered",     "announcement + 7 d",
                    limit -> limit.course().announcedFor())
            .timer(ACTIVE, "RECALCULATION", FALL_DUE, null, "the limit is recalculated", "the 10th of each month, 00:00",
                    limit -> limit.course().nextAt())
            .waits(SUSPENDED, "for the supplier to enrol or to be reinstated")
            .waits(ACTIVE,    "open as long as the supplier is enrolled")
            .build();
    // @formatter:on

    private LimitLifecycle() {
    }
}
