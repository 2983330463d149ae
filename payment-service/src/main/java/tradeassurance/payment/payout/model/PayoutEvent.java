package tradeassurance.payment.payout.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;

/** What has happened to a payout. */
public sealed interface PayoutEvent extends Event {

    record PayoutRequested(String supplierId, Money amount, @Nullable String note) implements PayoutEvent {
        @Override
        public String type() {
            return "payout.requested";
        }
    }

    record PayoutSent(String supplierId, Money amount) implements PayoutEvent {
        @Override
        public String type() {
            return "payout.sent";
        }
    }

    record PayoutAsked(Instant nextAt) implements PayoutEvent {
        @Override
        public String type() {
            return "payout.provider_asked";
        }
    }

    record PayoutPaid(String supplierId, Money amount) implements PayoutEvent {
        @Override
        public String type() {
            return "payout.paid";
        }
    }

    record PayoutFailed(String supplierId, Money amount, String reason) implements PayoutEvent {
        @Override
        public String type() {
            return "payout.failed";
        }
    }
}
