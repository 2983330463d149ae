package tradeassurance.payment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.payment.card.BoundCard;
import tradeassurance.payment.card.Cards;
import tradeassurance.payment.method.Methods;
import tradeassurance.payment.model.Instrument;
import tradeassurance.payment.model.PaymentMethod;
import tradeassurance.payment.model.PaymentRefusal;
import tradeassurance.payment.model.PaymentTerms;
import tradeassurance.payment.model.Price;
import tradeassurance.payment.model.method.Expected;
import tradeassurance.payment.model.method.Fee;
import tradeassurance.payment.model.method.MethodRefusal;
import tradeassurance.payment.model.method.MethodTerms;
import tradeassurance.payment.model.method.Offer;
import tradeassurance.payment.model.method.Purchase;
import tradeassurance.payment.model.method.Quote;
import tradeassurance.payment.peer.order.OrderSnapshot;
import tradeassurance.payment.provider.Providers;
import tradeassurance.payment.quote.AskQuote;
import tradeassurance.payment.quote.Quotes;
import tradeassurance.payment.quote.Quoting;

/** Agrees the terms of a payment: what its quote says, held against what it is paid with. In the transaction under way. */
@ApplicationScoped
class Pricing {

    private final Quoting quoting;
    private final Quotes quotes;
    private final Cards cards;
    private final Methods methods;
    private final Providers providers;
    private final InstantSource clock;

    Pricing(Quoting quoting, Quotes quotes, Cards cards, Methods methods, Providers providers, InstantSource clock) {
        this.quoting = quoting;
        this.quotes = quotes;
        this.cards = cards;
        this.methods = methods;
        this.providers = providers;
        this.clock = clock;
    }

    /** @param order one that the buyer may pay */
    Uni<PaymentTerms> agree(CreatePayment asked, OrderSnapshot order) {
        asked.refuseUnlessClear();
        PaymentMethod method = PaymentMethod.named(asked.method()).filter(providers::serve).filter(named -> !named.appliedFor())
                .orElseThrow(() -> new Refusal(PaymentRefusal.METHOD_NOT_ELIGIBLE,
                        "payments by " + asked.method() + " are not begun here; see /v1/payment-methods").at("/method"));
        return quote(asked, method, order).chain(quote -> card(asked, order)
                .map(card -> terms(asked, method, quote, card.orElse(null), order)));
    }

    private Uni<Quote> quote(CreatePayment asked, PaymentMethod method, OrderSnapshot order) {
        if (asked.amount() != null && method == PaymentMethod.CARD) {
            return quoting.quote(AskQuote.of(order.id(), asked.amount()), order).call(quotes::keep);
        }
        if (asked.quoteId() == null) {
            throw new Refusal(MethodRefusal.DETAILS_NEEDED, method + " is paid by a quote; ask for one at /v1/payment-quotes")
                    .at("/quote_id");
        }
        return quotes.require(asked.quoteId(), order.buyerId())
                .invoke(quote -> quote.refuseUnlessFor(order.id(), clock.instant()));
    }

    private Uni<Optional<BoundCard>> card(CreatePayment asked, OrderSnapshot order) {
        return asked.cardId() == null ? Uni.createFrom().item(Optional.empty())
                : cards.require(asked.cardId(), order.buyerId()).map(Optional::of);
    }

    private PaymentTerms terms(CreatePayment asked, PaymentMethod method, Quote quote, @Nullable BoundCard card,
            OrderSnapshot order) {
        Instant now = clock.instant();
        Fee fee = quote.offer(method).requireUsable();
        MethodTerms holding = methods.catalogue().terms(method, now);
        if (card != null) {
            refuseUnlessFor(holding, quote.purchase(), card);
        }
        Purchase purchase = quote.purchase();
        Price price = new Price(purchase.amount(), fee.amount(), quote.credit(), fee.usd(), purchase.rate(), quote.id());
        Optional<Expected> arrives = holding.arrives().from(now, methods.catalogue().calendar());
        return new PaymentTerms(order.id(), order.buyerId(), order.supplierId(), asked.instalment(), method, price,
                instrument(asked, method, purchase, card), order.amountDue(), now, arrives.map(Expected::from).orElse(null),
                arrives.map(Expected::to).orElse(null));
    }

    private static void refuseUnlessFor(MethodTerms holding, Purchase purchase, BoundCard card) {
        if (card.method() != holding.method()) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "this card is bound for " + card.method()).at("/card_id");
        }
        if (card.method() == PaymentMethod.CARD) {
            new Offer(holding.method(), holding.faults(purchase.with(card.brand(), card.limit())), null, null, null)
                    .refuseIfFaulty();
        }
    }

    private static Instrument instrument(CreatePayment asked, PaymentMethod method, Purchase purchase,
            @Nullable BoundCard card) {
        String token = card == null ? asked.cardToken() : card.token();
        return switch (method) {
            case CARD -> Instrument.card(needed(token));
            case PAYPAL -> new Instrument(token, null);
            case ONLINE_TRANSFER -> new Instrument(null, purchase.provider());
            case ONLINE_BANKING -> new Instrument(null, purchase.bank() == null ? purchase.bankCountry() : purchase.bank());
            case WIRE_TRANSFER, WESTERN_UNION, LETTER_OF_CREDIT -> new Instrument(null, null);
        };
    }

    private static String needed(@Nullable String token) {
        if (token == null) {
            throw new Refusal(MethodRefusal.DETAILS_NEEDED, "say with which card: card_id or card_token").at("/card_id");
        }
        return token;
    }
}
