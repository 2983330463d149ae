package tradeassurance.payment.lc;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.payment.PaymentService;
import tradeassurance.payment.lc.model.CreditClock;
import tradeassurance.payment.lc.model.CreditRefusal;
import tradeassurance.payment.lc.model.CreditTerms;
import tradeassurance.payment.lc.model.LetterOfCredit;
import tradeassurance.payment.method.Methods;
import tradeassurance.payment.model.Instrument;
import tradeassurance.payment.model.PaymentMethod;
import tradeassurance.payment.model.PaymentOrder;
import tradeassurance.payment.model.PaymentTerms;
import tradeassurance.payment.model.Price;
import tradeassurance.payment.model.method.Quote;
import tradeassurance.payment.peer.order.OrderSnapshot;
import tradeassurance.payment.quote.AskQuote;
import tradeassurance.payment.quote.Quotes;
import tradeassurance.payment.quote.Quoting;

/** Takes applications for letters of credit: each with a payment that waits, the order holding still for it. */
@ApplicationScoped
class CreditApplications {

    private final Door door;
    private final LettersOfCredit credits;
    private final PaymentService payments;
    private final Quoting quoting;
    private final Quotes quotes;
    private final CreditClock days;
    private final InstantSource clock;

    CreditApplications(Door door, LettersOfCredit credits, PaymentService payments, Quoting quoting, Quotes quotes,
            Methods methods,
            InstantSource clock) {
        this.door = door;
        this.credits = credits;
        this.payments = payments;
        this.quoting = quoting;
        this.quotes = quotes;
        this.days = new CreditClock(methods.catalogue().calendar());
        this.clock = clock;
    }

    CreditClock clock() {
        return days;
    }

    /**
     * In the transaction under way. The fee is what the catalogue says of the whole order (R64, A22).
     *
     * @param order the order as it was a moment ago; empty where there is none
     */
    Uni<Held<LetterOfCredit>> apply(ApplyForCredit asked, Optional<OrderSnapshot> order, Caller caller) {
        OrderSnapshot known = Quoting.payable(order, asked.orderId(), caller);
        Money due = known.due(asked.instalment()).orElseThrow(() -> new Refusal(CreditRefusal.UNKNOWN_INSTALMENT,
                "the order has no instalment " + asked.instalment()).at("/instalment"));
        LocalDate shipBy = shipBy(known);
        return quoting.quote(AskQuote.of(known.id(), asked.amount()), known).call(quotes::keep).chain(quote -> payments
                .begin(terms(asked, known, quote), new PaymentOrder(known.status(), due), caller)
                .invoke(() -> refuseUnlessWhole(asked.amount(), due))
                .chain(payment -> open(asked, payment.value().id(), payment.value().terms(), shipBy, caller)));
    }

    private PaymentTerms terms(ApplyForCredit asked, OrderSnapshot order, Quote quote) {
        var fee = quote.offer(PaymentMethod.LETTER_OF_CREDIT).requireUsable();
        Price price = new Price(quote.purchase().amount(), fee.amount(), quote.credit(), fee.usd(), quote.purchase().rate(),
                quote.id());
        return new PaymentTerms(order.id(), order.buyerId(), order.supplierId(), asked.instalment(),
                PaymentMethod.LETTER_OF_CREDIT, price, new Instrument(null, null), order.amountDue(), clock.instant(), null,
                null);
    }

    /** One credit covers all of an instalment; several small ones would each need documents of their own. */
    private static void refuseUnlessWhole(Money amount, Money due) {
        if (!amount.equals(due)) {
            throw new Refusal(CreditRefusal.AMOUNT_NOT_THE_INSTALMENT, "a credit covers all of the instalment, which is " + due)
                    .at("/amount").with("outstanding", due.amount());
        }
    }

    private static LocalDate shipBy(OrderSnapshot order) {
        LocalDate shipBy = order.shipBy();
        if (shipBy == null) {
            throw new Refusal(CreditRefusal.SHIPMENT_NOT_DATED, "the contract names no last day of shipment yet");
        }
        return shipBy;
    }

    private Uni<Held<LetterOfCredit>> open(ApplyForCredit asked, String paymentId, PaymentTerms terms, LocalDate shipBy,
            Caller caller) {
        Instant now = clock.instant();
        CreditTerms agreed = new CreditTerms(terms.orderId(), paymentId, terms.buyerId(), terms.supplierId(),
                terms.instalment(), terms.price().credit(), terms.price().feeCredit(), asked.paymentTrigger(),
                asked.applicant(),
                asked.beneficiary(), shipBy, asked.expiresOn(), asked.days(), now, days.endOf(asked.expiresOn()));
        return door.open(credits, caller.as(Role.BUYER), LetterOfCredit.apply(Ids.next("lc"), agreed));
    }
}
