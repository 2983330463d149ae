package tradeassurance.payment.model;

import static tradeassurance.kernel.Lifecycle.by;
import static tradeassurance.kernel.Role.BUYER;
import static tradeassurance.kernel.Role.PROVIDER;
import static tradeassurance.kernel.Role.SERVICE;
import static tradeassurance.kernel.Role.SYSTEM;
import static tradeassurance.payment.model.PaymentAction.ASK_PROVIDER;
import static tradeassurance.payment.model.PaymentAction.BOOK_REFUND;
import static tradeassurance.payment.model.PaymentAction.CANCEL;
import static tradeassurance.payment.model.PaymentAction.CHARGE_BACK;
import static tradeassurance.payment.model.PaymentAction.COMPLETE_ACTION;
import static tradeassurance.payment.model.PaymentAction.EXPIRE;
import static tradeassurance.payment.model.PaymentAction.FAIL;
import static tradeassurance.payment.model.PaymentAction.LOCK;
import static tradeassurance.payment.model.PaymentAction.MARK_OVERDUE;
import static tradeassurance.payment.model.PaymentAction.REQUIRE_ACTION;
import static tradeassurance.payment.model.PaymentAction.RESERVE;
import static tradeassurance.payment.model.PaymentAction.SETTLE;
import static tradeassurance.payment.model.PaymentAction.SUBMIT;
import static tradeassurance.payment.model.PaymentState.CANCELLED;
import static tradeassurance.payment.model.PaymentState.CHARGED_BACK;
import static tradeassurance.payment.model.PaymentState.CREATED;
import static tradeassurance.payment.model.PaymentState.EXPIRED;
import static tradeassurance.payment.model.PaymentState.EXPIRING;
import static tradeassurance.payment.model.PaymentState.FAILED;
import static tradeassurance.payment.model.PaymentState.LOCKED;
import static tradeassurance.payment.model.PaymentState.PARTIALLY_REFUNDED;
import static tradeassurance.payment.model.PaymentState.PROCESSING;
import static tradeassurance.payment.model.PaymentState.REFUNDED;
import static tradeassurance.payment.model.PaymentState.REQUIRES_ACTION;
import static tradeassurance.payment.model.PaymentState.RESERVED;
import static tradeassurance.payment.model.PaymentState.SETTLED;

import java.util.EnumSet;

import tradeassurance.kernel.Lifecycle;

/** The life of a payment. */
public final class PaymentLifecycle {

    public static final Lifecycle<Payment, PaymentState, PaymentAction> TABLE = Lifecycle
            .<Payment, PaymentState, PaymentAction> of("Payment", PaymentState.class, PaymentAction.class)
            // @formatter:off
            .starts(CREATED)
            .row   (CREATED,            LOCK,            by(SERVICE),         LOCKED)
            .row   (LOCKED,             RESERVE,         by(SERVICE),         RESERVED)
            .row   (RESERVED,           SUBMIT,          by(SERVICE),         PROCESSING)      // before the provider is called
            .row   (PROCESSING,         REQUIRE_ACTION,  by(PROVIDER),        REQUIRES_ACTION)
            .row   (EnumSet.of(REQUIRES_ACTION, EXPIRING),
                                        COMPLETE_ACTION, by(PROVIDER),        PROCESSING)      // also at the last moment
            .row   (EnumSet.of(REQUIRES_ACTION, PROCESSING, EXPIRING),
                                        SETTLE,          by(PROVIDER),        SETTLED)
            .row   (EnumSet.of(REQUIRES_ACTION, PROCESSING),
                                        FAIL,            by(PROVIDER),        FAILED)
            .row   (EXPIRING,           FAIL,            by(PROVIDER),        EXPIRED)
            .row   (EnumSet.of(CREATED, LOCKED),
                                        FAIL,            by(SERVICE),         FAILED)          // a peer has said no
            .row   (REQUIRES_ACTION,    EXPIRE,          by(SYSTEM),          EXPIRING)        // the provider has the last word
            .row   (EnumSet.of(CREATED, LOCKED, RESERVED),
                                        CANCEL,          by(BUYER, SERVICE),  CANCELLED)
            .row   (EnumSet.of(REQUIRES_ACTION, PROCESSING),
                                        CANCEL,          by(BUYER, SERVICE),  CANCELLED)       // once the provider has agreed
            .stays (EnumSet.of(REQUIRES_ACTION, PROCESSING, EXPIRING),
                                        ASK_PROVIDER,    by(SYSTEM))                           // never charge twice, ask
            .stays (PROCESSING,         MARK_OVERDUE,    by(SYSTEM))                           // A25: it never fails by itself
            .row   (SETTLED,            BOOK_REFUND,     by(SERVICE),         PARTIALLY_REFUNDED, REFUNDED)
            .row   (PARTIALLY_REFUNDED, BOOK_REFUND,     by(SERVICE),         PARTIALLY_REFUNDED, REFUNDED)
            .row   (EnumSet.of(SETTLED, PARTIALLY_REFUNDED, REFUNDED),
                                        CHARGE_BACK,     by(PROVIDER),        CHARGED_BACK)        // though it has gone back before
            .timer (REQUIRES_ACTION, "ACTION", EXPIRE,   BUYER,    "EXPIRED",    "asked to agree + 30 min", Payment::actionDueAt)
            .timer (PROCESSING, "OVERDUE",  MARK_OVERDUE, PROVIDER, "OVERDUE",    "expected by", Payment::overdueAt)
            .timer (EnumSet.of(REQUIRES_ACTION, PROCESSING, EXPIRING), "JANITOR", ASK_PROVIDER, PROVIDER, "PROVIDER_ASKED",
                                        "submitted + 1 min, then twice as long each time, at most a day", Payment::nextQuestionAt)
            .waits (CREATED,            "order-service, which is called until it answers")
            .waits (LOCKED,             "limit-service, which is called until it answers; or a bank, whose credit has a timer")
            .waits (RESERVED,           "the payment provider, which is about to be called")
            .waits (EnumSet.of(SETTLED, PARTIALLY_REFUNDED, REFUNDED),
                                        "nobody: what may still go back is decided by the order's escrow account, or the provider")
            .ends  (CHARGED_BACK, FAILED, EXPIRED, CANCELLED)
            // @formatter:on
            .build();

    private PaymentLifecycle() {
    }
}
