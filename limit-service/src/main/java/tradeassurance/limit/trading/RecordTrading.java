package tradeassurance.limit.trading;

import java.time.Duration;
import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.limit.LimitCurrency;
import tradeassurance.limit.model.LimitRefusal;

/**
 * Something happened that speaks for or against a supplier.
 *
 * @param amount what it was about, nothing or more; it must be there, and more than nothing, where an order is completed and
 *        for recourse; else null where that is no amount
 * @param usdRate US dollars for one unit of its currency; without it an amount in another currency counts as no volume
 * @param buyerId with whom the supplier traded; null where that is not told
 */
record RecordTrading(@NotBlank @Size(max = 100) String supplierId, @NotBlank @Size(max = 100) String orderId,
        @NotNull TradingEventType type, @Nullable Money amount,
        @Nullable @Pattern(regexp = LimitCurrency.RATE) String usdRate, @NotNull Instant occurredAt,
        @Nullable @Size(min = 1, max = 100) String buyerId) {

    /** Longer than any window of the formula. */
    private static final Duration OLDEST = Duration.ofDays(3660);
    /** The clocks of services differ, but not by so much. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** What is asked, if it makes sense. */
    RecordTrading required(Instant now) {
        if (amount == null ? type.needsAmount() : amount.isNegative() || type.needsAmount() && amount.isZero()) {
            throw new Refusal(LimitRefusal.AMOUNT_NOT_POSITIVE, type + " needs an amount of more than nothing, and none may be "
                    + "less").at("/amount");
        }
        if (occurredAt.isBefore(now.minus(OLDEST)) || occurredAt.isAfter(now.plus(AHEAD))) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "that is too long ago, or yet to come").at("/occurred_at");
        }
        return this;
    }

    /** What the amount is worth in US dollars; null where there is none, or no rate to tell. */
    @Nullable
    Money usd() {
        return amount == null || usdRate == null && !amount.currencyCode().equals("USD") ? null
                : LimitCurrency.rate(amount, usdRate).worth(amount);
    }
}
