package tradeassurance.payment.lc.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.BusinessCalendar;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.payment.lc.model.CreditCommand.Advise;
import tradeassurance.payment.lc.model.CreditCommand.Issue;
import tradeassurance.payment.lc.model.CreditCommand.Present;

/** Letters of credit over 70,000, applied for on 2 March, to be shipped by 10 April and valid until 8 May. */
final class Credits {

    static final Actor BUYER = new Actor(Role.BUYER, "b-1");
    static final Actor SUPPLIER = new Actor(Role.SUPPLIER, "s-1");
    static final Actor BANK = new Actor(Role.PROVIDER, "bank");

    /** In UTC, with Labour Day off, so that dates and instants can be told from each other in the tables. */
    static final CreditClock CLOCK = new CreditClock(new BusinessCalendar(ZoneOffset.UTC,
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(LocalDate.parse("2026-05-01"))));

    static final Instant APPLIED = Instant.parse("2026-03-02T09:00:00Z");
    static final LocalDate SHIP_BY = LocalDate.parse("2026-04-10");
    static final Discrepancy DATED_LATE = new Discrepancy("BILL_OF_LADING", "dated after the latest day of shipment");

    private Credits() {
    }

    static CreditTerms terms(PaymentTrigger trigger, String expiresOn) {
        LocalDate last = LocalDate.parse(expiresOn);
        return new CreditTerms("ord_1", "pay_1", "b-1", "s-1", "BALANCE", usd("70000.00"), usd("125.00"), trigger,
                "Harbour Lights Ltd", "Lanterns of Ningbo", SHIP_BY, last, 21, APPLIED, CLOCK.endOf(last));
    }

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    static IssuedCredit issued() {
        return new IssuedCredit("LC-2026-001", "IRREVOCABLE", usd("70000.00"), LocalDate.parse("2026-05-08"), SHIP_BY, 21,
                "HARBOUR LIGHTS LTD\n1 QUAY STREET\nBRISTOL", "LANTERNS OF\nNINGBO\nNINGBO CN");
    }

    static LetterOfCredit advised(PaymentTrigger trigger) {
        LetterOfCredit credit = LetterOfCredit.apply("lc_1", terms(trigger, "2026-05-08")).next();
        credit = credit.decide(new Issue(issued()), BANK, APPLIED).next();
        return credit.decide(new Advise(), BANK, APPLIED).next();
    }

    static LetterOfCredit presented(PaymentTrigger trigger, String shippedAt, String presentedAt) {
        return advised(trigger).decide(present(shippedAt), SUPPLIER, Instant.parse(presentedAt)).next();
    }

    static Present present(String shippedAt) {
        return new Present(List.of(new PresentedDocument(PresentedDocument.Type.BILL_OF_LADING, "BL-4711")),
                Instant.parse(shippedAt), CLOCK);
    }

    static List<String> types(Decision<LetterOfCredit> decision) {
        return decision.events().stream().map(event -> event.type().replace("letter_of_credit.", "")).toList();
    }

    static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return (Refusal) org.assertj.core.api.Assertions.catchThrowable(act);
    }
}
