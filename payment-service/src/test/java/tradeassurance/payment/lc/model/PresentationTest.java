package tradeassurance.payment.lc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradeassurance.payment.lc.model.Credits.APPLIED;
import static tradeassurance.payment.lc.model.Credits.BANK;
import static tradeassurance.payment.lc.model.Credits.BUYER;
import static tradeassurance.payment.lc.model.Credits.CLOCK;
import static tradeassurance.payment.lc.model.Credits.DATED_LATE;
import static tradeassurance.payment.lc.model.Credits.SUPPLIER;
import static tradeassurance.payment.lc.model.Credits.advised;
import static tradeassurance.payment.lc.model.Credits.present;
import static tradeassurance.payment.lc.model.Credits.presented;
import static tradeassurance.payment.lc.model.Credits.refusal;
import static tradeassurance.payment.lc.model.Credits.types;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.payment.lc.model.CreditCommand.Examine;
import tradeassurance.payment.lc.model.CreditCommand.Present;

/** Documents are presented, examined and corrected by the days of UCP 600. */
class PresentationTest {

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
}
