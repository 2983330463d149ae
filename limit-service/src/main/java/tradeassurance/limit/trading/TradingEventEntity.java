package tradeassurance.limit.trading;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import tradeassurance.kernel.Money;

/** A line of a supplier's trading history; written once, changed by nobody. */
@Entity
@Immutable
@Table(name = "trading_event")
class TradingEventEntity {

    @Id
    String id;
    String supplierId;
    String orderId;
    @Enumerated(EnumType.STRING)
    TradingEventType type;
    Long amountMinor;
    String currency;
    Long usdMinor;
    Instant occurredAt;
    String buyerId;
    Instant recordedAt;

    TradingEventEntity() {
    }

    TradingEventEntity(String id, RecordTrading event, Instant now) {
        this.id = id;
        this.supplierId = event.supplierId();
        this.orderId = event.orderId();
        this.type = event.type();
        this.amountMinor = event.amount() == null ? null : event.amount().minor();
        this.currency = event.amount() == null ? null : event.amount().currencyCode();
        this.usdMinor = usd(event.usd());
        this.occurredAt = event.occurredAt();
        this.buyerId = event.buyerId();
        this.recordedAt = now;
    }

    private static Long usd(Money worth) {
        return worth == null ? null : worth.minor();
    }

    Money amount() {
        return amountMinor == null ? null : Money.ofMinor(amountMinor, currency);
    }
}
