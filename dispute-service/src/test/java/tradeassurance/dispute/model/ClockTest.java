package tradeassurance.dispute.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradeassurance.dispute.model.Given.BUYER;
import static tradeassurance.dispute.model.Given.MEDIATOR;
import static tradeassurance.dispute.model.Given.SUPPLIER;
import static tradeassurance.dispute.model.Given.T0;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.dispute.model.DisputeTerms.Day7Basis;
import tradeassurance.dispute.model.DisputeTerms.DayCount;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/** Days 4, 5, 7 and 30 (A3 to A8, A11), t0 = 2024-03-01T00:00Z. */
class ClockTest {

    private static final DisputeCommand ESCALATE = new PartyCommand.Escalate();

    private static Instant after(int days) {
        return T0.plus(Duration.ofDays(days));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static DisputeTerms terms(DayCount count, Day7Basis basis) {
        return DisputeTerms.DEFAULT.counting(count, basis);
    }

    private static Given open(DayCount count, Day7Basis basis) {
        return Given.open("NOT_SHIPPED_ON_TIME", Given.order(), terms(count, basis));
    }

    private static void refused(Runnable act, String code) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }

    @ParameterizedTest(name = "{0}: escalation opens {1}, response due {2}, supplier silent {3}, buyer silent {4}, end {5}")
    @CsvSource(delimiter = '|', textBlock = """
            ELAPSED | 2024-03-05 | 2024-03-06 | 2024-03-08 | 2024-03-09 | 2024-03-31
            ORDINAL | 2024-03-04 | 2024-03-05 | 2024-03-07 | 2024-03-08 | 2024-03-30
            """)
    void daysAreCounted(DayCount count, LocalDate opens, LocalDate response, LocalDate supplierSilent, LocalDate buyerSilent,
            LocalDate end) {
        Dispute dispute = open(count, Day7Basis.PROPOSAL).dispute();
        assertThat(dispute.escalationOpensAt()).isEqualTo(midnight(opens));
        assertThat(dispute.supplierResponseDueAt()).isEqualTo(midnight(response));
        assertThat(DisputeClock.supplierAnswersBy(dispute)).isEqualTo(midnight(supplierSilent));
        assertThat(DisputeClock.negotiationEndsAt(dispute)).isEqualTo(midnight(end));
        assertThat(DisputeClock.buyerAnswersBy(
                open(count, Day7Basis.PROPOSAL).proposes(SUPPLIER, "5000.00", after(1)).dispute()))
                .isEqualTo(midnight(buyerSilent));
    }

    @Test
    void escalationOpensOnDay4() {
        assertThatThrownBy(() -> Given.open().does(ESCALATE, BUYER, Instant.parse("2024-03-04T23:59:00Z")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason().code()).isEqualTo("escalation-too-early");
                    assertThat(refusal.facts()).containsEntry("available_at", Instant.parse("2024-03-05T00:00:00Z"));
                });
        assertThat(Given.open().does(ESCALATE, BUYER, after(4)).standing()).isEqualTo("ESCALATED BUYER_REQUEST");
    }

    @Test
    void day5RemindsAndNothingElse() {
        Given given = Given.open().until(after(5));
        assertThat(given.standing()).isEqualTo("AWAITING_SUPPLIER_RESPONSE");
        assertThat(given.dispute().responseOverdue()).isTrue();
        assertThat(Given.open().rejects(SUPPLIER, 1, after(1)).until(after(5)).dispute().responseOverdue()).isFalse();
    }

    @Test
    void aSilentSupplierOnDay7HoweverLateItIsNoticed() {
        Given given = Given.open().until(Instant.parse("2024-03-08T09:00:00Z"));
        assertThat(given.standing()).isEqualTo("ESCALATED SUPPLIER_SILENT");
        assertThat(given.effective()).isEqualTo("2024-03-08T00:00:00Z");
        assertThat(Given.open().until(after(7).minusSeconds(1)).standing()).isEqualTo("AWAITING_SUPPLIER_RESPONSE");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({ "PROPOSAL, 2024-03-14T12:00:00Z", "DISPUTE, 2024-03-08T00:00:00Z" })
    void aSilentBuyer(Day7Basis basis, Instant cancelled) {
        Given given = open(DayCount.ELAPSED, basis).proposes(SUPPLIER, "5000.00", Instant.parse("2024-03-07T12:00:00Z"));
        assertThat(given.until(cancelled.minusSeconds(1)).standing()).isEqualTo("AWAITING_BUYER_RESPONSE");
        assertThat(given.until(cancelled).standing()).isEqualTo("CLOSED AUTO_CANCELLED");
        assertThat(given.effective()).isEqualTo(cancelled);
    }

    @Test
    void byTheDisputesDay7ALaterProposalHasUntilDay30() {
        Given given = open(DayCount.ELAPSED, Day7Basis.DISPUTE).rejects(SUPPLIER, 1, after(1))
                .proposes(BUYER, "4000.00", after(10)).proposes(SUPPLIER, "3000.00", after(11)).until(after(29));
        assertThat(given.standing()).isEqualTo("AWAITING_BUYER_RESPONSE");
        assertThat(given.until(after(30)).standing()).isEqualTo("ESCALATED NEGOTIATION_TIMEOUT");
    }

    @Test
    void aProposalIsAnsweredBeforeEscalating() {
        Given given = Given.open().proposes(SUPPLIER, "5000.00", after(1));
        refused(() -> given.does(ESCALATE, BUYER, after(4)), "proposal-pending");
        assertThat(given.rejects(BUYER, 2, after(4)).does(ESCALATE, BUYER, after(4)).standing())
                .isEqualTo("ESCALATED BUYER_REQUEST");
    }

    @Test
    void aBareNoNeverKillsAClaim() {
        Given given = Given.open().rejects(SUPPLIER, 1, after(1));
        assertThat(given.until(after(8)).standing()).isEqualTo("AWAITING_BUYER_RESPONSE");
        assertThat(given.until(after(30)).standing()).isEqualTo("ESCALATED NEGOTIATION_TIMEOUT");
        assertThat(Given.open().rejects(SUPPLIER, 1, after(1)).does(ESCALATE, BUYER, after(4)).standing())
                .isEqualTo("ESCALATED BUYER_REQUEST");
    }

    @Test
    void theBuyersNoPutsItsClaimBeforeTheSupplierAgain() {
        Given given = Given.open().proposes(SUPPLIER, "5000.00", after(3)).rejects(BUYER, 2, after(5));
        assertThat(DisputeClock.supplierAnswersBy(given.dispute())).isEqualTo(after(12));
        assertThat(given.dispute().proposals().pending().map(Proposal::number)).contains(1);
        assertThat(given.until(after(12)).standing()).isEqualTo("ESCALATED SUPPLIER_SILENT");
    }

    @Test
    void day30EndsANegotiationWithAProposalPending() {
        Given given = Given.open();
        for (int day = 5, turn = 0; day < 30; day += 5, turn++) {
            given.proposes(turn % 2 == 0 ? SUPPLIER : BUYER, "5000.00", after(day));
        }
        given.until(after(30));
        assertThat(given.standing()).isEqualTo("ESCALATED NEGOTIATION_TIMEOUT");
        assertThat(given.effective()).isEqualTo("2024-03-31T00:00:00Z");
        assertThat(given.dispute().proposals().pendingOf(Role.SUPPLIER)).isPresent();
    }

    @Test
    void escalationWinsTheTie() {
        Given given = Given.open().rejects(SUPPLIER, 1, after(1)).proposes(BUYER, "4000.00", after(22))
                .proposes(SUPPLIER, "3000.00", after(23));
        assertThat(DisputeClock.buyerAnswersBy(given.dispute())).isEqualTo(DisputeClock.negotiationEndsAt(given.dispute()));
        assertThat(given.until(after(40)).standing()).isEqualTo("ESCALATED NEGOTIATION_TIMEOUT");
    }

    @Test
    void aCancellationNeedsTheSupplierAndNeverEscalates() {
        OrderFacts order = Given.order(after(60), null, null, CoverageType.POST_DELIVERY, "10000.00");
        Given given = Given.open("CANCELLATION_BY_AGREEMENT", order, DisputeTerms.DEFAULT);
        assertThat(given.until(after(8)).standing()).isEqualTo("AWAITING_SUPPLIER_RESPONSE");
        refused(() -> given.does(ESCALATE, BUYER, after(9)), "escalation-too-early");
        assertThat(given.until(after(30)).standing()).isEqualTo("CLOSED AUTO_CANCELLED");
    }

    @Test
    void aCancellationBecomesAClaimWhenTheDatePasses() {
        OrderFacts order = Given.order(after(10), null, null, CoverageType.POST_DELIVERY, "10000.00");
        Given given = Given.open("CANCELLATION_BY_AGREEMENT", order, DisputeTerms.DEFAULT).until(after(10));
        assertThat(given.dispute().claim().reason()).isEqualTo(DisputeReason.NOT_SHIPPED_ON_TIME);
        assertThat(DisputeClock.supplierAnswersBy(given.dispute())).isEqualTo(after(17));
        assertThat(given.until(after(17)).standing()).isEqualTo("ESCALATED SUPPLIER_SILENT");
    }

    @Test
    void aBreachOnDay30IsEscalatedAndNotCancelled() {
        OrderFacts order = Given.order(after(30), null, null, CoverageType.POST_DELIVERY, "10000.00");
        Given given = Given.open("CANCELLATION_BY_AGREEMENT", order, DisputeTerms.DEFAULT).until(after(30));
        assertThat(given.standing()).isEqualTo("ESCALATED NEGOTIATION_TIMEOUT");
    }

    @Test
    void evidenceIsDueAtTheEndOfTheFifthBusinessDayInBeijing() {
        Given given = Given.open().does(ESCALATE, BUYER, after(4))
                .does(new BenchCommand.Assign(null, Set.of()), MEDIATOR, after(5))
                .does(new BenchCommand.RequestEvidence(null), MEDIATOR, Instant.parse("2024-03-14T04:00:00Z"));
        Instant due = Instant.parse("2024-03-21T16:00:00Z");
        assertThat(given.dispute().mediation().evidenceEndsAt()).isEqualTo(due);
        assertThat(given.until(due.minusSeconds(1)).dispute().state()).isEqualTo(DisputeLifecycle.State.EVIDENCE_COLLECTION);
        assertThat(given.until(due).dispute().state()).isEqualTo(DisputeLifecycle.State.UNDER_REVIEW);
        refused(() -> given.does(EvidenceCommand.Submit.words(EvidenceType.OTHER, "late"), BUYER, due), "evidence-closed");
    }
}
