package tradeassurance.payment.lc.model;

import static tradeassurance.kernel.Lifecycle.by;
import static tradeassurance.kernel.Role.BUYER;
import static tradeassurance.kernel.Role.OPERATOR;
import static tradeassurance.kernel.Role.PROVIDER;
import static tradeassurance.kernel.Role.SERVICE;
import static tradeassurance.kernel.Role.SUPPLIER;
import static tradeassurance.kernel.Role.SYSTEM;
import static tradeassurance.payment.lc.model.CreditAction.ADVISE;
import static tradeassurance.payment.lc.model.CreditAction.ARRIVE;
import static tradeassurance.payment.lc.model.CreditAction.EXAMINE;
import static tradeassurance.payment.lc.model.CreditAction.EXPIRE;
import static tradeassurance.payment.lc.model.CreditAction.ISSUE;
import static tradeassurance.payment.lc.model.CreditAction.PRESENT;
import static tradeassurance.payment.lc.model.CreditAction.REFUSE;
import static tradeassurance.payment.lc.model.CreditAction.TAKE_AS_ARRIVED;
import static tradeassurance.payment.lc.model.CreditAction.TAKE_AS_COMPLYING;
import static tradeassurance.payment.lc.model.CreditAction.WAIVE;
import static tradeassurance.payment.lc.model.CreditAction.WITHDRAW;
import static tradeassurance.payment.lc.model.CreditState.ACCEPTED;
import static tradeassurance.payment.lc.model.CreditState.ADVISED;
import static tradeassurance.payment.lc.model.CreditState.APPLIED;
import static tradeassurance.payment.lc.model.CreditState.DISCREPANT;
import static tradeassurance.payment.lc.model.CreditState.EXPIRED;
import static tradeassurance.payment.lc.model.CreditState.HONOURED;
import static tradeassurance.payment.lc.model.CreditState.ISSUED;
import static tradeassurance.payment.lc.model.CreditState.PRESENTED;
import static tradeassurance.payment.lc.model.CreditState.REFUSED;
import static tradeassurance.payment.lc.model.CreditState.WITHDRAWN;

import java.util.EnumSet;

import tradeassurance.kernel.Lifecycle;

/** The life of a letter of credit. The bank is the PROVIDER. */
public final class CreditLifecycle {

    public static final Lifecycle<LetterOfCredit, CreditState, CreditAction> TABLE = Lifecycle
            .<LetterOfCredit, CreditState, CreditAction> of("LetterOfCredit", CreditState.class, CreditAction.class)
            // @formatter:off
            .starts(APPLIED)
            .row   (APPLIED,    ISSUE,             by(PROVIDER),           ISSUED)
            .row   (ISSUED,     ADVISE,            by(PROVIDER),           ADVISED)             // the promise counts (A13)
            .row   (ADVISED,    PRESENT,           by(SUPPLIER),           PRESENTED)
            .row   (PRESENTED,  EXAMINE,           by(PROVIDER),           ACCEPTED, HONOURED, DISCREPANT)
            .row   (PRESENTED,  TAKE_AS_COMPLYING, by(SYSTEM),             ACCEPTED, HONOURED)  // UCP 600 art. 16 f
            .row   (DISCREPANT, PRESENT,           by(SUPPLIER),           PRESENTED)           // corrected documents
            .row   (DISCREPANT, WAIVE,             by(BUYER),              ACCEPTED, HONOURED)
            .row   (ACCEPTED,   ARRIVE,            by(PROVIDER, OPERATOR), HONOURED)
            .row   (ACCEPTED,   TAKE_AS_ARRIVED,   by(SYSTEM),             HONOURED)            // silence keeps no money (A27)
            .stays (EnumSet.of(ADVISED, PRESENTED, DISCREPANT),
                                ARRIVE,            by(PROVIDER, OPERATOR))                      // remembered until accepted
            .row   (EnumSet.of(APPLIED, ISSUED, DISCREPANT),
                                REFUSE,            by(PROVIDER),           REFUSED)
            .row   (EnumSet.of(APPLIED, ISSUED),
                                WITHDRAW,          by(BUYER, SERVICE),     WITHDRAWN)           // not once it is advised
            .row   (EnumSet.of(APPLIED, ISSUED, ADVISED, DISCREPANT),
                                EXPIRE,            by(SYSTEM),             EXPIRED)
            .timer (PRESENTED,  "EXAMINATION", TAKE_AS_COMPLYING, PROVIDER, "ACCEPTED",
                                "the end of the fifth banking day after presentation", LetterOfCredit::examineBy)
            .timer (EnumSet.of(APPLIED, ISSUED),
                                "EXPIRY", EXPIRE, PROVIDER, "EXPIRED", "the end of the last day of presentation",
                                LetterOfCredit::expiresAt)
            .timer (ADVISED,    "EXPIRY", EXPIRE, SUPPLIER, "EXPIRED", "the end of the last day of presentation",
                                LetterOfCredit::expiresAt)
            .timer (DISCREPANT, "EXPIRY", EXPIRE, BUYER, "EXPIRED",
                                "the same, or the end of the fifth banking day after the notice if that is later",
                                LetterOfCredit::answerBy)
            .timer (ACCEPTED,   "ARRIVAL", TAKE_AS_ARRIVED, PROVIDER, "HONOURED",
                                "60 days after shipment, where nobody has told of the arrival", LetterOfCredit::arrivesBy)
            .ends  (HONOURED, REFUSED, WITHDRAWN, EXPIRED)
            // @formatter:on
            .build();

    private CreditLifecycle() {
    }
}
