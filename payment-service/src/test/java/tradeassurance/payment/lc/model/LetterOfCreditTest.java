package tradeassurance.payment.lc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.payment.lc.model.Credits.BANK;
import static tradeassurance.payment.lc.model.Credits.BUYER;
import static tradeassurance.payment.lc.model.Credits.CLOCK;
import static tradeassurance.payment.lc.model.Credits.DATED_LATE;
import static tradeassurance.payment.lc.model.Credits.advised;
import static tradeassurance.payment.lc.model.Credits.presented;
import static tradeassurance.payment.lc.model.Credits.refusal;
import static tradeassurance.payment.lc.model.Credits.types;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Role;
import tradeassurance.payment.lc.model.CreditCommand.Arrive;
import tradeassurance.payment.lc.model.CreditCommand.Examine;
import tradeassurance.payment.lc.model.CreditCommand.Waive;

class LetterOfCreditTest {

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

    /**
     * A27: no word of the goods in sixty days counts as their arrival; the money then lies in escrow, not with the supplier.
     */
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
    void aCreditThatNobodyUsesExpires() {
        LetterOfCredit credit = advised(PaymentTrigger.SHIPMENT);
        assertThat(credit.deadlines()).singleElement().satisfies(due -> {
            assertThat(due.dueAt()).isEqualTo("2026-05-09T00:00:00Z");
            assertThat(types(credit.lapse(due))).containsExactly("expired");
        });
    }
}
