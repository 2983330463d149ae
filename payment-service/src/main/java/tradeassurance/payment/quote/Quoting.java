package tradeassurance.payment.quote;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;
import tradeassurance.payment.card.BoundCard;
import tradeassurance.payment.card.Cards;
import tradeassurance.payment.method.Methods;
import tradeassurance.payment.model.PaymentRefusal;
import tradeassurance.payment.model.UsdRate;
import tradeassurance.payment.model.method.Purchase;
import tradeassurance.payment.model.method.Quote;
import tradeassurance.payment.peer.order.OrderSnapshot;
import tradeassurance.payment.rate.ExchangeRates;

/** Works out what paying would mean. In the transaction under way. */
@ApplicationScoped
public class Quoting {

    private final Methods methods;
    private final ExchangeRates rates;
    private final Cards cards;
    private final InstantSource clock;
    private final Duration holdFor;

    Quoting(Methods methods, ExchangeRates rates, Cards cards, InstantSource clock, QuoteConfig config) {
        this.methods = methods;
        this.rates = rates;
        this.cards = cards;
        this.clock = clock;
        this.holdFor = config.holdFor();
    }

    /** The order, if it is the caller's to pay; otherwise there is none. */
    public static OrderSnapshot payable(Optional<OrderSnapshot> order, String id, Caller caller) {
        OrderSnapshot known = order.filter(found -> found.buyerId().equals(caller.as(Role.BUYER).party()))
                .orElseThrow(() -> Caller.unknown("order", id));
        if (!known.total().currency().equals(UsdRate.USD)) {
            throw new Refusal(PaymentRefusal.ORDER_CURRENCY_NOT_SUPPORTED,
                    "orders under assurance are in USD, as limits are, and this one is in " + known.total().currencyCode());
        }
        return known;
    }

    /** @param order one that the buyer may pay */
    public Uni<Quote> quote(AskQuote asked, OrderSnapshot order) {
        Instant now = clock.instant();
        Currency currency = asked.currency() == null ? asked.amount().currency()
                : Money.ofMinor(0, asked.currency()).currency();
        return rates.at(currency, now).chain(rate -> card(asked, order).chain(card -> cards.wallet(order.buyerId())
                .map(wallet -> quote(asked, order, rate, card, wallet.orElse(null), now))));
    }

    private Uni<Optional<BoundCard>> card(AskQuote asked, OrderSnapshot order) {
        return asked.cardId() == null ? Uni.createFrom().item(Optional.empty())
                : cards.require(asked.cardId(), order.buyerId()).map(Optional::of);
    }

    private Quote quote(AskQuote asked, OrderSnapshot order, UsdRate rate, Optional<BoundCard> card,
            @Nullable BoundCard wallet, Instant now) {
        Money amount = amount(asked, rate);
        Money credit = amount.equals(asked.amount()) ? rate.toUsd(amount) : asked.amount();
        if (!amount.isPositive() || !credit.isPositive()) {
            throw new Refusal(PaymentRefusal.AMOUNT_NOT_POSITIVE, "a payment is of more than nothing").at("/amount");
        }
        Purchase purchase = new Purchase(order.total(), methods.catalogue().calendar().dayOf(order.createdAt()), amount, rate,
                country(asked, order), asked.bankCountry(), asked.bank(), asked.provider(),
                card.map(BoundCard::brand).orElse(asked.cardBrand()), card.map(BoundCard::limit).orElse(null),
                wallet == null ? null : wallet.limit());
        return new Quote(Ids.next("quo"), order.id(), order.buyerId(), purchase, credit,
                methods.catalogue().offers(purchase, now), now, now.plus(holdFor));
    }

    /** An amount in the order's currency is turned into what is to be paid, so that it pays exactly that. */
    private static Money amount(AskQuote asked, UsdRate rate) {
        if (asked.amount().currency().equals(rate.currency())) {
            return asked.amount();
        }
        if (!asked.amount().currency().equals(UsdRate.USD)) {
            throw new Refusal(Refused.CURRENCY_MISMATCH,
                    "the amount is in the currency that is to be paid in, or in the order's")
                    .at("/amount/currency");
        }
        return rate.fromUsd(asked.amount());
    }

    private static @Nullable String country(AskQuote asked, OrderSnapshot order) {
        if (asked.buyerCountry() != null && order.buyerCountry() != null
                && !asked.buyerCountry().equals(order.buyerCountry())) {
            throw new Refusal(PaymentRefusal.BUYER_COUNTRY_DIFFERS, "the contract has the buyer in " + order.buyerCountry())
                    .at("/buyer_country");
        }
        return asked.buyerCountry() == null ? order.buyerCountry() : asked.buyerCountry();
    }
}
