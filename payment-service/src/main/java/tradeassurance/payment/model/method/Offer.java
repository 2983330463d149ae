package tradeassurance.payment.model.method;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refusal.Fault;
import tradeassurance.payment.model.PaymentMethod;

/**
 * What paying by one method would mean.
 *
 * @param reasons every reason why it cannot be used; none where it can
 * @param fee null where it cannot be used
 * @param total the amount and the fee; null where it cannot be used
 * @param arrives null where it cannot be used, or where nobody can say
 */
public record Offer(PaymentMethod method, List<Fault> reasons, @Nullable Fee fee, @Nullable Money total,
        @Nullable Expected arrives) {

    public Offer {
        reasons = List.copyOf(reasons);
    }

    public boolean usable() {
        return reasons.isEmpty();
    }

    /** Refused with the one reason there is, or with {@code method-not-eligible} and all of them. */
    public Fee requireUsable() {
        if (fee == null) {
            throw refusal();
        }
        return fee;
    }

    public void refuseIfFaulty() {
        if (!reasons.isEmpty()) {
            throw refusal();
        }
    }

    private Refusal refusal() {
        Fault first = reasons.get(0);
        MethodRefusal reason = reasons.size() == 1 ? named(first.code()) : MethodRefusal.METHOD_NOT_ELIGIBLE;
        return new Refusal(reason, reasons.size() == 1 ? first.detail()
                : method + " cannot be used for " + reasons.size() + " reasons; see errors").with(reasons);
    }

    private static MethodRefusal named(String code) {
        for (MethodRefusal reason : MethodRefusal.values()) {
            if (reason.code().equals(code)) {
                return reason;
            }
        }
        return MethodRefusal.METHOD_NOT_ELIGIBLE;
    }
}
