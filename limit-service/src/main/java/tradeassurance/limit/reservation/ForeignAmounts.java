package tradeassurance.limit.reservation;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.ExchangeRate;
import tradeassurance.kernel.Money;
import tradeassurance.limit.LimitCurrency;
import tradeassurance.limit.reservation.model.Reservation;
import tradeassurance.limit.reservation.model.ReservationState;

/** The columns of a reservation whose payment is in another currency than the limit. */
@Embeddable
class ForeignAmounts {

    String paymentCurrency;
    BigDecimal usdRate;
    Long paymentRequestedMinor;
    Long paymentGrantedMinor;
    Long paymentCommittedMinor;
    Long paymentReleasedMinor;

    /** Null where the payment is in the limit's currency. */
    static @Nullable ForeignAmounts of(Reservation reservation) {
        ExchangeRate rate = reservation.rate();
        if (rate.from().equals(rate.to())) {
            return null;
        }
        ForeignAmounts kept = new ForeignAmounts();
        kept.paymentCurrency = rate.from().getCurrencyCode();
        kept.usdRate = rate.rate();
        kept.paymentRequestedMinor = reservation.requested().minor();
        kept.paymentGrantedMinor = reservation.granted().minor();
        kept.paymentCommittedMinor = reservation.committed().minor();
        kept.paymentReleasedMinor = reservation.released().minor();
        return kept;
    }

    Reservation reservation(String paymentId, String orderId, String supplierId, ReservationState state) {
        Money requested = money(paymentRequestedMinor);
        return new Reservation(paymentId, orderId, supplierId, state, requested, money(paymentGrantedMinor),
                money(paymentCommittedMinor), money(paymentReleasedMinor), LimitCurrency.rate(requested, usdRate));
    }

    private Money money(Long minor) {
        return Money.ofMinor(minor, paymentCurrency);
    }
}
