package tradeassurance.payment;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.outbox.Outgoing;
import tradeassurance.kernel.Money;
import tradeassurance.payment.model.Payment;
import tradeassurance.payment.model.PaymentEvent;
import tradeassurance.payment.model.PaymentEvent.PaymentCancelled;
import tradeassurance.payment.model.PaymentEvent.PaymentChargedBack;
import tradeassurance.payment.model.PaymentEvent.PaymentCreated;
import tradeassurance.payment.model.PaymentEvent.PaymentExpiring;
import tradeassurance.payment.model.PaymentEvent.PaymentFailed;
import tradeassurance.payment.model.PaymentEvent.PaymentLimitFreed;
import tradeassurance.payment.model.PaymentEvent.PaymentLocked;
import tradeassurance.payment.model.PaymentEvent.PaymentReserved;
import tradeassurance.payment.model.PaymentEvent.PaymentSettled;
import tradeassurance.payment.model.PaymentEvent.ProviderAsked;
import tradeassurance.payment.model.PaymentState;
import tradeassurance.payment.model.PaymentTerms;
import tradeassurance.payment.peer.limit.Commit;
import tradeassurance.payment.peer.limit.Release;
import tradeassurance.payment.peer.limit.Reserve;
import tradeassurance.payment.peer.order.Lock;
import tradeassurance.payment.peer.order.Result;

/** Which peer is told what after which event of a payment; in this order. */
final class PaymentCalls {

    private PaymentCalls() {
    }

    static List<Outgoing> after(Payment payment, PaymentEvent event) {
        PaymentTerms terms = payment.terms();
        if (event instanceof PaymentCreated) {
            return List.of(new Outgoing(LockOrder.KIND,
                    new Lock(terms.orderId(), payment.id(), terms.instalment(), terms.price().credit())));
        }
        if (event instanceof PaymentLocked) {
            return terms.method().appliedFor() ? List.of()
                    : List.of(new Outgoing(ReserveLimit.KIND,
                            new Reserve(payment.id(), terms.orderId(), terms.supplierId(), terms.price().credit())));
        }
        if (event instanceof PaymentReserved) {
            return List.of(new Outgoing(StartCharge.KIND, payment.id()));
        }
        if (event instanceof ProviderAsked) {
            return List.of(new Outgoing(AskCharge.KIND, payment.id()));
        }
        if (event instanceof PaymentExpiring) {
            return List.of(new Outgoing(ForgetCharge.KIND, payment.id()));
        }
        if (event instanceof PaymentSettled settled) {
            return List.of(used(payment, settled),
                    result(payment, "SETTLED", settled.received().minus(settled.surplus()), settled.at()));
        }
        if (event instanceof PaymentFailed failed) {
            return failed.failedIn() == PaymentState.CREATED ? refused(payment, failed)
                    : undo(payment, "FAILED", failed.at());
        }
        if (event instanceof PaymentChargedBack back) {
            Money ofOrder = back.chargeback().ofOrder();
            return ofOrder.isPositive() ? List.of(result(payment, "CHARGED_BACK", ofOrder, back.at())) : List.of();
        }
        if (event instanceof PaymentLimitFreed freed) {
            return List.of(release(payment, freed.amount(), freed.reason()));
        }
        // Whatever is still on its way was written before, and is delivered before this undoes it.
        return event instanceof PaymentCancelled cancelled ? undo(payment, "CANCELLED", cancelled.at()) : List.of();
    }

    /** Nothing has begun that would have to be undone; only a bank may still be about to issue a credit for it. */
    private static List<Outgoing> refused(Payment payment, PaymentFailed failed) {
        return payment.terms().method().appliedFor()
                ? List.of(new Outgoing(RefusedApplication.KIND,
                        new RefusedApplication(payment.id(), failed.failure().detail())))
                : List.of();
    }

    private static Outgoing used(Payment payment, PaymentSettled settled) {
        return settled.advanced().isPositive() ? new Outgoing(Commit.KIND, new Commit(payment.id(), settled.advanced()))
                : release(payment, null, "NOTHING_ADVANCED");
    }

    private static List<Outgoing> undo(Payment payment, String outcome, Instant at) {
        return List.of(release(payment, null, "PAYMENT_" + outcome),
                result(payment, outcome, payment.terms().price().credit(), at));
    }

    private static Outgoing release(Payment payment, @Nullable Money amount, String reason) {
        return new Outgoing(Release.KIND,
                new Release(payment.id(), payment.terms().supplierId(), payment.terms().orderId(), amount, reason));
    }

    private static Outgoing result(Payment payment, String outcome, Money amount, Instant at) {
        return new Outgoing(Result.KIND, new Result(payment.terms().orderId(), payment.id(), payment.terms().instalment(),
                outcome, amount, at));
    }
}
