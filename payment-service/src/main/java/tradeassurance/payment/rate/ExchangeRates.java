package tradeassurance.payment.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.model.UsdRate;

/** Rates as they hold from a moment on, insert-only. Called within a transaction. */
@ApplicationScoped
public class ExchangeRates implements PanacheRepositoryBase<ExchangeRateEntity, String> {

    private static final String PRESENT = """
            from ExchangeRateEntity r where r.asOf = (
              select max(other.asOf) from ExchangeRateEntity other where other.currency = r.currency and other.asOf <= ?1)
            order by r.currency""";

    private final Duration staleAfter;

    ExchangeRates(RateConfig config) {
        this.staleAfter = config.staleAfter();
    }

    /** What holds for a currency; refused with {@code exchange-rate-missing} or {@code exchange-rate-stale}. */
    public Uni<UsdRate> at(Currency currency, Instant now) {
        if (currency.equals(UsdRate.USD)) {
            return Uni.createFrom().item(UsdRate.PAR);
        }
        return find("currency = ?1 and asOf <= ?2 order by asOf desc", currency.getCurrencyCode(), now).firstResult()
                .map(found -> fresh(found, currency, now));
    }

    private UsdRate fresh(@Nullable ExchangeRateEntity found, Currency currency, Instant now) {
        if (found == null) {
            throw new Refusal(RateRefusal.EXCHANGE_RATE_MISSING,
                    "nobody has said what " + currency + " is worth; pay in USD, or try again later").at("/amount/currency");
        }
        if (found.asOf.plus(staleAfter).isBefore(now)) {
            throw new Refusal(RateRefusal.EXCHANGE_RATE_STALE, "the latest rate of " + currency + " is of " + found.asOf
                    + ", which is too long ago; pay in USD, or try again later").at("/amount/currency")
                    .with("as_of", found.asOf);
        }
        return found.rate();
    }

    /** What holds for each currency, however old. */
    Uni<List<ExchangeRateEntity>> present(Instant now) {
        return list(PRESENT, now);
    }

    /** All of them or none. One that is there already is kept as it is; another one of the same moment is refused. */
    Uni<Void> add(List<UsdRate> rates, Instant now, String by) {
        return Multi.createFrom().iterable(rates).onItem().transformToUniAndConcatenate(rate -> add(rate, now, by)).collect()
                .asList().replaceWithVoid();
    }

    private Uni<Void> add(UsdRate rate, Instant now, String by) {
        return find("currency = ?1 and asOf = ?2", rate.currency().getCurrencyCode(), rate.asOf()).firstResult()
                .chain(known -> {
                    if (known == null) {
                        return persist(new ExchangeRateEntity(Ids.next("rat"), rate, now, by)).replaceWithVoid();
                    }
                    if (known.usdPerUnit.compareTo(rate.perUnit()) != 0) {
                        throw new Refusal(RateRefusal.EXCHANGE_RATE_SET,
                                "the rate of " + rate.currency() + " as of " + rate.asOf()
                                        + " is " + known.usdPerUnit.stripTrailingZeros().toPlainString())
                                .at("/as_of");
                    }
                    return Uni.createFrom().voidItem();
                });
    }
}
