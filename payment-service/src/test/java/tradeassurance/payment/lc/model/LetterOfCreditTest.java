package tradeassurance.payment.lc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.BusinessCalendar;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.payment.lc.model.CreditCommand.Advise;
import tradeassurance.payment.lc.model.CreditCommand.Arrive;
import tradeassurance.payment.lc.model.CreditCommand.Examine;
import tradeassurance.payment.lc.model.CreditCommand.Issue;
import tradeassurance.payment.lc.model.CreditCommand.Present;
import tradeassurance.payment.lc.model.CreditCommand.Refuse;
import tradeassurance.payment.lc.model.CreditCommand.Waive;
import tradeassurance.payment.lc.model.CreditCommand.Withdraw;

class LetterOfCreditTest {

    private static final Actor BUYER = new Actor(Role.BUYER, "b-1");
    private static final Actor SUPPLIER = new Actor(Role.SUPPLIER, "s-1");
    private static final Actor BANK = new Actor(Role.PROVIDER, "bank");

    /** In UTC, with Labour Day off, so that dates and instants can be told from each other in the tables. */
    private static final CreditClock CLOCK = new CreditClock(new BusinessCalendar(ZoneOffset.UTC,
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(LocalDate.parse("2026-05-01"))));

    private static final Instant APPLIED = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate SHIP_BY = LocalDate.parse("2026-04-10");
    private static final Discrepancy DATED_LATE = new Discrepancy("BILL_OF_LADING", "dated after the latest day of shipment");

    private static CreditTerms terms(PaymentTrigger trigger, String expiresOn) {
        LocalDate last = LocalDate.parse(expiresOn);
        return new CreditTerms("ord_1", "pay_1", "b-1", "s-1", "BALANCE", usd("70000.00"), usd("125.00"), trigger,
                "Harbour Lights Ltd", "Lanterns of Ningbo", SHIP_BY, last, 21, APPLIED, CLOCK.endOf(last));
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static IssuedCredit issued() {
        return new IssuedCredit("LC-2026-001", "IRREVOCABLE", usd("70000.00"), LocalDate.parse("2026-05-08"), SHIP_BY, 21,
                "HARBOUR LIGHTS LTD\n1 QUAY STREET\nBRISTOL", "LANTERNS OF\nNINGBO\nNINGBO CN");
    }

    private static LetterOfCredit advised(PaymentTrigger trigger) {
        LetterOfCredit credit = LetterOfCredit.apply("lc_1", terms(trigger, "2026-05-08")).next();
        credit = credit.decide(new Issue(issued()), BANK, APPLIED).next();
        return credit.decide(new Advise(), BANK, APPLIED).next();
    }

    private static LetterOfCredit presented(PaymentTrigger trigger, String shippedAt, String presentedAt) {
        return advised(trigger).decide(present(shippedAt), SUPPLIER, Instant.parse(presentedAt)).next();
    }

    private static Present present(String shippedAt) {
        return new Present(List.of(new PresentedDocument(PresentedDocument.Type.BILL_OF_LADING, "BL-4711")),
                Instant.parse(shippedAt), CLOCK);
    }

    private static List<String> types(Decision<LetterOfCredit> decision) {
        return decision.events().stream().map(event -> event.type().replace("letter_of_credit.", "")).toList();
    }

    private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return (Refusal) org.assertj.core.api.Assertions.catchThrowable(act);
    }

    /** UCP 600 art. 14 c and 29 a. The credit is valid until Friday 8 May. */
    @ParameterizedTest(name = "shipped {0}, presented {1}: {2}")
    @CsvSource(useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            shipped,              presented,            too late since
            2026-03-20T08:00:00Z, 2026-03-20T08:00:00Z, -
            2026-03-20T08:00:00Z, 2026-04-10T23:59:59Z, -
            2026-03-20T08:00:00Z, 2026-04-11T00:00:00Z, 2026-04-11T00:00:00Z
            2026-03-21T08:00:00Z, 2026-04-13T23:59:59Z, -
            2026-03-21T08:00:00Z, 2026-04-14T00:00:00Z, 2026-04-14T00:00:00Z
            2026-04-10T08:00:00Z, 2026-05-04T23:59:59Z, -
            2026-04-10T08:00:00Z, 2026-05-05T00:00:00Z, 2026-05-05T00:00:00Z
            2026-05-06T08:00:00Z, 2026-05-08T23:59:59Z, -
            """)
    void documentsArePresentedWithin21DaysOfShipmentAndBeforeExpiry(String shipped, String presented, String tooLateSince) {
        LetterOfCredit credit = advised(PaymentTrigger.SHIPMENT);
        if (tooLateSince == null) {
            assertThat(credit.decide(present(shipped), SUPPLIER, Instant.parse(presented)).next().state())
                    .isEqualTo(CreditState.PRESENTED);
        } else {
            Refusal no = refusal(() -> credit.decide(present(shipped), SUPPLIER, Instant.parse(presented)));
            assertThat(no.reason()).isEqualTo(CreditRefusal.PRESENTATION_TOO_LATE);
            assertThat(no.facts()).containsEntry("present_by", tooLateSince);
        }
    }

    @Test
    void documentsOfShipmentArePresentedAfterShipment() {
        Refusal no = refusal(
                () -> advised(PaymentTrigger.SHIPMENT).decide(new Present(List.of(), null, CLOCK), SUPPLIER, APPLIED));
        assertThat(no.reason()).isEqualTo(CreditRefusal.GOODS_NOT_SHIPPED);
    }

    /** UCP 600 art. 14 b: five banking days after the day of presentation; 1 May is a holiday here. */
    @ParameterizedTest(name = "presented {0}: silence is acceptance at {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            presented,            taken as complying
            2026-03-23T09:00:00Z, 2026-03-31T00:00:00Z
            2026-03-27T23:00:00Z, 2026-04-04T00:00:00Z
            2026-03-28T09:00:00Z, 2026-04-04T00:00:00Z
            2026-04-29T09:00:00Z, 2026-05-08T00:00:00Z
            """)
    void theBankHasFiveBankingDaysAndSilenceIsAcceptance(String presented, String taken) {
        LetterOfCredit credit = presented(PaymentTrigger.SHIPMENT, "2026-04-08T08:00:00Z".compareTo(presented) < 0
                ? "2026-04-08T08:00:00Z"
                : "2026-03-20T08:00:00Z", presented);
        assertThat(credit.deadlines()).singleElement().satisfies(due -> {
            assertThat(due.kind()).isEqualTo("EXAMINATION");
            assertThat(due.dueAt()).isEqualTo(taken);
            assertThat(due.awaiting()).isEqualTo(Role.PROVIDER);
            Decision<LetterOfCredit> lapsed = credit.lapse(due);
            assertThat(lapsed.next().state()).isEqualTo(CreditState.HONOURED);
            assertThat(lapsed.next().facts().honouredAt()).isEqualTo(taken);
            assertThat(types(lapsed)).containsExactly("accepted", "honoured");
        });
    }

    @ParameterizedTest(name = "{0}, arrived before: {1} -> {2} {3}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            trigger,  arrived, to,       events
            SHIPMENT, false,   HONOURED, accepted honoured
            SHIPMENT, true,    HONOURED, accepted honoured
            ARRIVAL,  false,   ACCEPTED, accepted
            ARRIVAL,  true,    HONOURED, accepted honoured
            """)
    void complyingDocumentsArePaidOnShipmentOrWhenTheGoodsHaveArrived(PaymentTrigger trigger, boolean arrived, CreditState to,
            String events) {
        Instant now = Instant.parse("2026-03-24T09:00:00Z");
        LetterOfCredit credit = presented(trigger, "2026-03-20T08:00:00Z", "2026-03-23T09:00:00Z");
        credit = arrived ? credit.decide(new Arrive("Felixstowe"), BANK, now).next() : credit;
        Decision<LetterOfCredit> examined = credit.decide(new Examine(true, List.of(), CLOCK), BANK, now);
        assertThat(examined.next().state()).isEqualTo(to);
        assertThat(String.join(" ", types(examined))).isEqualTo(events);
    }

    private static LetterOfCredit accepted() {
        return presented(PaymentTrigger.ARRIVAL, "2026-03-20T08:00:00Z", "2026-03-23T09:00:00Z")
                .decide(new Examine(true, List.of(), CLOCK), BANK, Instant.parse("2026-03-24T09:00:00Z")).next();
    }

    @Test
    void whatIsAcceptedIsPaidWhenTheGoodsArrive() {
        Decision<LetterOfCredit> arrived = accepted().decide(new Arrive("Felixstowe"), BANK,
                Instant.parse("2026-05-01T09:00:00Z"));
        assertThat(types(arrived)).containsExactly("goods_arrived", "honoured");
        assertThat(arrived.next().state()).isEqualTo(CreditState.HONOURED);
        assertThat(arrived.next().deadlines()).isEmpty();
    }

    /** A27: no word of the goods in sixty days counts as their arrival; the money then lies in escrow, not with the supplier. */
    @Test
    void whatIsAcceptedIsPaidSixtyDaysAfterShipmentWhereNobodyTellsOfAnArrival() {
        LetterOfCredit credit = accepted();
        assertThat(credit.deadlines()).singleElement().satisfies(due -> {
            assertThat(due.kind()).isEqualTo("ARRIVAL");
            assertThat(due.dueAt()).isEqualTo("2026-05-19T08:00:00Z");
            assertThat(due.awaiting()).isEqualTo(Role.PROVIDER);
            Decision<LetterOfCredit> lapsed = credit.lapse(due);
            assertThat(types(lapsed)).containsExactly("arrival_presumed", "honoured");
            assertThat(lapsed.next().state()).isEqualTo(CreditState.HONOURED);
            assertThat(lapsed.next().facts().honouredAt()).isEqualTo("2026-05-19T08:00:00Z");
            assertThat(lapsed.next().facts().arrivedAt()).isNull();
        });
    }

    @ParameterizedTest(name = "waived {0}: {1}")
    @CsvSource({ "2026-05-19T07:59:59Z, ACCEPTED", "2026-05-19T08:00:00Z, HONOURED" })
    void whatIsAcceptedAfterSixtyDaysIsPaidAtOnce(Instant waivedAt, CreditState to) {
        LetterOfCredit discrepant = presented(PaymentTrigger.ARRIVAL, "2026-03-20T08:00:00Z", "2026-03-23T09:00:00Z")
                .decide(new Examine(false, List.of(DATED_LATE), CLOCK), BANK, Instant.parse("2026-03-24T09:00:00Z")).next();
        assertThat(discrepant.decide(new Waive(), BUYER, waivedAt).next().state()).isEqualTo(to);
    }

    @Test
    void aNoticeOfRefusalNamesEveryDiscrepancyAndTheBuyerMayWaiveThem() {
        Instant now = Instant.parse("2026-03-24T09:00:00Z");
        LetterOfCredit credit = presented(PaymentTrigger.SHIPMENT, "2026-03-20T08:00:00Z", "2026-03-23T09:00:00Z");
        assertThat(refusal(() -> credit.decide(new Examine(false, List.of(), CLOCK), BANK, now)).reason())
                .isEqualTo(CreditRefusal.EXAMINATION_INCOMPLETE);
        assertThat(refusal(() -> credit.decide(new Examine(true, List.of(DATED_LATE), CLOCK), BANK, now)).reason())
                .isEqualTo(CreditRefusal.EXAMINATION_INCOMPLETE);
        LetterOfCredit discrepant = credit.decide(new Examine(false, List.of(DATED_LATE), CLOCK), BANK, now).next();
        assertThat(discrepant.state()).isEqualTo(CreditState.DISCREPANT);
        assertThat(discrepant.facts().presentation()).satisfies(
                refused -> assertThat(refused.discrepancies()).containsExactly(DATED_LATE));
        assertThat(types(discrepant.decide(new Waive(), BUYER, now))).containsExactly("accepted", "honoured");
    }

    @Test
    void correctedDocumentsAreExaminedAnew() {
        LetterOfCredit discrepant = presented(PaymentTrigger.SHIPMENT, "2026-03-20T08:00:00Z", "2026-03-23T09:00:00Z")
                .decide(new Examine(false, List.of(DATED_LATE), CLOCK), BANK, Instant.parse("2026-03-24T09:00:00Z")).next();
        LetterOfCredit again = discrepant
                .decide(present("2026-03-20T08:00:00Z"), SUPPLIER, Instant.parse("2026-03-30T09:00:00Z"))
                .next();
        assertThat(again.facts().presentation()).satisfies(second -> {
            assertThat(second.number()).isEqualTo(2);
            assertThat(second.discrepancies()).isEmpty();
            assertThat(second.examineBy()).isEqualTo("2026-04-07T00:00:00Z");
        });
        assertThatThrownBy(() -> discrepant.decide(present("2026-03-20T08:00:00Z"), SUPPLIER,
                Instant.parse("2026-04-11T00:00:00Z"))).isInstanceOf(Refusal.class);
    }

    /** Presented on the last day and refused after it: the buyer still gets five banking days to waive. */
    @ParameterizedTest(name = "refused {0}: open until {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            refused,              open until
            2026-04-28T09:00:00Z, 2026-05-09T00:00:00Z
            2026-05-12T09:00:00Z, 2026-05-20T00:00:00Z
            """)
    void aCreditStaysOpenForTheBuyersAnswer(String refused, String openUntil) {
        LetterOfCredit credit = presented(PaymentTrigger.SHIPMENT, "2026-04-20T08:00:00Z", "2026-04-27T09:00:00Z");
        LetterOfCredit discrepant = credit.decide(new Examine(false, List.of(DATED_LATE), CLOCK), BANK, Instant.parse(refused))
                .next();
        assertThat(discrepant.deadlines()).singleElement().satisfies(due -> {
            assertThat(due.kind()).isEqualTo("EXPIRY");
            assertThat(due.dueAt()).isEqualTo(openUntil);
            assertThat(due.awaiting()).isEqualTo(Role.BUYER);
            assertThat(discrepant.lapse(due).next().state()).isEqualTo(CreditState.EXPIRED);
        });
    }

    @Test
    void aCreditThatNobodyUsesExpires() {
        LetterOfCredit credit = advised(PaymentTrigger.SHIPMENT);
        assertThat(credit.deadlines()).singleElement().satisfies(due -> {
            assertThat(due.dueAt()).isEqualTo("2026-05-09T00:00:00Z");
            assertThat(types(credit.lapse(due))).containsExactly("expired");
        });
    }

    @ParameterizedTest(name = "shipment by 10 April, 21 days, expiry {0}: {1}")
    @CsvSource({ "2026-04-30, false", "2026-05-01, true" })
    void aCreditOutlastsTheDaysOfPresentation(String expiresOn, boolean longEnough) {
        CreditTerms terms = terms(PaymentTrigger.SHIPMENT, expiresOn);
        if (longEnough) {
            // 1 May is no banking day: documents may come on Monday the 4th.
            assertThat(LetterOfCredit.apply("lc_1", terms).next().deadlines()).singleElement()
                    .satisfies(due -> assertThat(due.dueAt()).isEqualTo("2026-05-05T00:00:00Z"));
        } else {
            Refusal no = refusal(() -> LetterOfCredit.apply("lc_1", terms));
            assertThat(no.reason()).isEqualTo(CreditRefusal.EXPIRY_TOO_EARLY);
            assertThat(no.facts()).containsEntry("earliest", "2026-05-01");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            issued | differs in
            as applied for |
            another amount | /amount
            another currency | /amount
            another expiry | /expires_on
            another shipment | /ship_by
            no shipment | /ship_by
            other days | /presentation_days
            no days |
            another buyer | /applicant
            a longer buyer | /applicant
            another supplier | /beneficiary
            all of it | /amount /expires_on /ship_by /presentation_days /applicant /beneficiary
            """)
    void everyDifferenceFromTheApplicationIsNamed(String how, String where) {
        IssuedCredit as = issued();
        LocalDate later = LocalDate.parse("2026-06-01");
        IssuedCredit issued = switch (how) {
            case "as applied for" -> as;
            case "another amount" ->
                with(as, usd("70000.01"), as.expiresOn(), as.shipBy(), 21, as.applicant(), as.beneficiary());
            case "another currency" -> with(as, Money.of("70000.00", "EUR"), as.expiresOn(), as.shipBy(), 21, as.applicant(),
                    as.beneficiary());
            case "another expiry" -> with(as, as.amount(), later, as.shipBy(), 21, as.applicant(), as.beneficiary());
            case "another shipment" -> with(as, as.amount(), as.expiresOn(), later, 21, as.applicant(), as.beneficiary());
            case "no shipment" -> with(as, as.amount(), as.expiresOn(), null, 21, as.applicant(), as.beneficiary());
            case "other days" -> with(as, as.amount(), as.expiresOn(), as.shipBy(), 14, as.applicant(), as.beneficiary());
            case "no days" -> with(as, as.amount(), as.expiresOn(), as.shipBy(), null, as.applicant(), as.beneficiary());
            case "another buyer" -> with(as, as.amount(), as.expiresOn(), as.shipBy(), 21, "SOMEBODY ELSE", as.beneficiary());
            case "a longer buyer" -> with(as, as.amount(), as.expiresOn(), as.shipBy(), 21, "HARBOUR LIGHTS LTD HOLDING",
                    as.beneficiary());
            case "another supplier" -> with(as, as.amount(), as.expiresOn(), as.shipBy(), 21, as.applicant(), "LANTERNS");
            case "all of it" -> with(as, usd("1.00"), later, later, 1, "X", "Y");
            default -> throw new IllegalArgumentException(how);
        };
        LetterOfCredit credit = LetterOfCredit.apply("lc_1", terms(PaymentTrigger.SHIPMENT, "2026-05-08")).next();
        if (where == null) {
            assertThat(credit.decide(new Issue(issued), BANK, APPLIED).next().state()).isEqualTo(CreditState.ISSUED);
        } else {
            Refusal no = refusal(() -> credit.decide(new Issue(issued), BANK, APPLIED));
            assertThat(no.reason()).isEqualTo(CreditRefusal.CREDIT_DIFFERS);
            assertThat(String.join(" ", no.faults().stream().map(Refusal.Fault::pointer).toList())).isEqualTo(where);
        }
    }

    private static IssuedCredit with(IssuedCredit as, Money amount, LocalDate expiresOn, LocalDate shipBy, Integer days,
            String applicant, String beneficiary) {
        return new IssuedCredit(as.reference(), as.form(), amount, expiresOn, shipBy, days, applicant, beneficiary);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({ "IRREVOCABLE, true", "IRREVOCABLE TRANSFERABLE, true", "IRREVOC TRANS STANDBY, true", "REVOCABLE, false" })
    void aCreditThatCanBeTakenBackPromisesNothing(String form, boolean taken) {
        IssuedCredit as = issued();
        IssuedCredit issued = new IssuedCredit(as.reference(), form, as.amount(), as.expiresOn(), as.shipBy(), 21,
                as.applicant(),
                as.beneficiary());
        LetterOfCredit credit = LetterOfCredit.apply("lc_1", terms(PaymentTrigger.SHIPMENT, "2026-05-08")).next();
        if (taken) {
            assertThat(credit.decide(new Issue(issued), BANK, APPLIED).next().facts().reference()).isEqualTo("LC-2026-001");
        } else {
            assertThat(refusal(() -> credit.decide(new Issue(issued), BANK, APPLIED)).reason())
                    .isEqualTo(CreditRefusal.CREDIT_NOT_IRREVOCABLE);
        }
    }

    @Test
    void whatComesToNothingSaysWhy() {
        LetterOfCredit applied = LetterOfCredit.apply("lc_1", terms(PaymentTrigger.SHIPMENT, "2026-05-08")).next();
        assertThat(applied.decide(new Refuse("no credit line"), BANK, APPLIED).next().facts().ending())
                .isEqualTo("no credit line");
        LetterOfCredit withdrawn = applied.decide(new Withdraw(), BUYER, APPLIED).next();
        assertThat(withdrawn.state()).isEqualTo(CreditState.WITHDRAWN);
        assertThat(withdrawn.decide(new Withdraw(), new Actor(Role.SERVICE, "payment-service"), APPLIED).events()).isEmpty();
        assertThatThrownBy(() -> advised(PaymentTrigger.SHIPMENT).decide(new Withdraw(), BUYER, APPLIED))
                .isInstanceOf(Refusal.class);
    }
}
