package tradeassurance.payment.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;

import tradeassurance.payment.model.UsdRate;

/** A rate as it was told; never changed. */
@Entity
@Table(name = "exchange_rate")
@NullUnmarked
class ExchangeRateEntity {

    @Id
    String id;
    String currency;
    BigDecimal usdPerUnit;
    String source;
    Instant asOf;
    Instant recordedAt;
    String recordedBy;

    ExchangeRateEntity() {
    }

    ExchangeRateEntity(String id, UsdRate rate, Instant recordedAt, String recordedBy) {
        this.id = id;
        this.currency = rate.currency().getCurrencyCode();
        this.usdPerUnit = rate.perUnit();
        this.source = rate.source();
        this.asOf = rate.asOf();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    UsdRate rate() {
        return new UsdRate(Currency.getInstance(currency), usdPerUnit.stripTrailingZeros(), source, asOf);
    }
}
