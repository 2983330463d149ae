package tradeassurance.payment.provider.sandbox;

import java.io.IOException;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.payment.Charges;
import tradeassurance.payment.PaymentConfig;
import tradeassurance.payment.PaymentService;
import tradeassurance.payment.model.PaymentCommand.ChargeBack;
import tradeassurance.payment.payout.PayoutService;
import tradeassurance.payment.refund.Chargebacks;
import tradeassurance.payment.refund.RefundService;

/**
 * What the provider's notifications mean. Repeats change nothing, since payments and refunds know what has happened to them.
 */
@ApplicationScoped
class Notifications {

    private final Pool pool;
    private final ObjectMapper json;
    private final PaymentService payments;
    private final Charges charges;
    private final RefundService refunds;
    private final Chargebacks chargebacks;
    private final PayoutService payouts;
    private final Duration tolerance;

    Notifications(Pool pool, ObjectMapper json, PaymentService payments, Charges charges, RefundService refunds,
            Chargebacks chargebacks, PayoutService payouts, PaymentConfig config) {
        this.pool = pool;
        this.json = json;
        this.payments = payments;
        this.charges = charges;
        this.refunds = refunds;
        this.chargebacks = chargebacks;
        this.payouts = payouts;
        this.tolerance = config.sandboxProvider().tolerance();
    }

    /**
     * Refuses what was sent long ago. The database's clock is asked: providers live in real time, whatever the sandbox's clock
     * shows.
     */
    Uni<Void> refuseStale(String timestamp) {
        long sentAt = seconds(timestamp);
        return pool.query("SELECT floor(extract(epoch FROM clock_timestamp()))::bigint").execute()
                .map(rows -> rows.iterator().next().getLong(0)).invoke(now -> {
                    if (Math.abs(now - sentAt) > tolerance.toSeconds()) {
                        throw new Refusal(Refused.MALFORMED_REQUEST, "webhook-timestamp is too far from the present");
                    }
                }).replaceWithVoid();
    }

    private static long seconds(String timestamp) {
        try {
            return Long.parseLong(timestamp);
        } catch (NumberFormatException notANumber) {
            throw malformed("webhook-timestamp is a number of seconds");
        }
    }

    /** In the transaction under way. */
    Uni<Void> take(byte[] body) {
        Notification told = read(body);
        if (told.type() == null || told.reference() == null) {
            throw malformed("a notification has a type and a reference");
        }
        String reference = told.reference();
        return switch (told.type()) {
            case "charge.settled" -> payments.settle(reference, moved(told), Charges.PROVIDER);
            case "charge.agreed" -> charges.agreed(reference);
            case "charge.failed" -> charges.failed(reference, told.why());
            case "charge.charged_back" ->
                chargebacks.take(reference, new ChargeBack(moved(told), told.why()), Charges.PROVIDER);
            case "refund.succeeded" -> refunds.paid(reference, moved(told), Charges.PROVIDER);
            case "refund.failed" -> refunds.failed(reference, told.why(), Charges.PROVIDER);
            case "payout.succeeded" -> payouts.paid(reference, moved(told), Charges.PROVIDER);
            case "payout.failed" -> payouts.failed(reference, told.why(), Charges.PROVIDER);
            default -> throw malformed("nothing is known of " + told.type());
        };
    }

    private static Money moved(Notification told) {
        Money moved = told.moved();
        if (moved == null) {
            throw malformed("a movement has an amount");
        }
        return moved;
    }

    private Notification read(byte[] body) {
        try {
            return json.readValue(body, Notification.class);
        } catch (IOException unreadable) {
            throw malformed("the body cannot be read");
        }
    }

    private static Refusal malformed(String detail) {
        return new Refusal(Refused.MALFORMED_REQUEST, detail);
    }
}
