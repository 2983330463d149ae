package tradeassurance.dispute.model;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.dispute.model.Given.BUYER;
import static tradeassurance.dispute.model.Given.SERVICE;
import static tradeassurance.dispute.model.Given.SUPPLIER;
import static tradeassurance.dispute.model.Given.T0;
import static tradeassurance.dispute.model.Given.usd;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Refusal;

/** What the parties propose, edit and take back (R89, R96, R97, A5, A11, A28). */
class NegotiationTest {

    private static final Instant DAY1 = T0.plus(Duration.ofDays(1));
    private static final Instant DAY3 = T0.plus(Duration.ofDays(3));

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.reason().code();
        }
    }

    @ParameterizedTest(name = "{0} of {1}, ship by {2}, deliver by {3}, goods shipped {4}: {5}, then {6}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            FULL_REFUND       | -        | -          | -          | false | done                      | REFUND_PENDING
            PARTIAL_REFUND    | 100.00   | -          | -          | false | done                      | REFUND_PENDING
            PARTIAL_REFUND    | -        | -          | -          | false | amount-missing            | -
            PARTIAL_REFUND    | 10000.01 | -          | -          | false | amount-over-coverage      | -
            RETURN_AND_REFUND | -        | -          | -          | true  | done                      | AWAITING_RETURN
            RETURN_AND_REFUND | -        | -          | -          | false | goods-not-shipped         | -
            REPLACEMENT       | -        | -          | -          | true  | done                      | CLOSED AGREED
            REPLACEMENT       | 50.00    | -          | -          | true  | done                      | REFUND_PENDING
            REWORK            | -        | -          | -          | true  | done                      | CLOSED AGREED
            DISCOUNT          | 100.00   | -          | -          | false | done                      | AMENDMENT_PENDING
            DISCOUNT          | -        | -          | -          | false | amount-missing            | -
            POSTPONEMENT      | -        | 2024-03-20 | -          | false | done                      | AMENDMENT_PENDING
            POSTPONEMENT      | -        | 2024-03-20 | 2024-04-20 | false | done                      | AMENDMENT_PENDING
            POSTPONEMENT      | -        | -          | 2024-04-20 | true  | done                      | AMENDMENT_PENDING
            POSTPONEMENT      | -        | 2024-03-20 | 2024-03-19 | false | postponement-not-possible | -
            POSTPONEMENT      | -        | 2024-03-02 | -          | false | postponement-not-possible | -
            POSTPONEMENT      | -        | 2024-03-20 | -          | true  | postponement-not-possible | -
            POSTPONEMENT      | -        | -          | -          | false | postponement-not-possible | -
            POSTPONEMENT      | 10.00    | 2024-03-20 | -          | false | amount-not-allowed        | -
            OTHER             | 10.00    | 2024-03-20 | -          | false | postponement-not-possible | -
            OTHER             | -        | -          | -          | false | done                      | CLOSED AGREED
            """)
    void everySolutionHasItsConditionsAndItsWay(ProposalKind kind, String amount, LocalDate shipBy, LocalDate deliverBy,
            boolean shipped, String expected, String then) {
        Given given = Given.open("NOT_SHIPPED_ON_TIME", Given.order(shipped, true, Circumstances.UNKNOWN),
                DisputeTerms.DEFAULT);
        Postponement dates = shipBy == null && deliverBy == null ? null : new Postponement(shipBy, deliverBy);
        assertThat(outcome(() -> given.does(
                new PartyCommand.Propose(kind, amount == null ? null : usd(amount), dates, "so"), SUPPLIER, DAY1)))
                .isEqualTo(expected);
        if (then != null) {
            assertThat(given.does(new PartyCommand.Accept(2), BUYER, DAY1).standing()).isEqualTo(then);
        }
    }

    @Test
    void aDiscountMayBeMoreThanWhatIsPaidSoFarButNotMoreThanThePrice() {
        Circumstances known = new Circumstances(usd("30000.00"), 1, null, null, null, null, null, null, null, true);
        Given given = Given.open("NOT_SHIPPED_ON_TIME", Given.order(false, true, known), DisputeTerms.DEFAULT);
        assertThat(outcome(() -> given.proposes(SUPPLIER, ProposalKind.DISCOUNT, "30000.01", DAY1)))
                .isEqualTo("amount-over-coverage");
        assertThat(outcome(() -> given.proposes(SUPPLIER, ProposalKind.DISCOUNT, "12000.00", DAY1))).isEqualTo("done");
    }

    @Test
    void whatOrderServiceCannotDoBringsTheMediatorIn() {
        Given given = Given.open().proposes(SUPPLIER, ProposalKind.DISCOUNT, "100.00", DAY1)
                .does(new PartyCommand.Accept(2), BUYER, DAY1)
                .does(new PeerCommand.AmendmentNotMade("illegal-state"), SERVICE, DAY1);
        assertThat(given.standing()).isEqualTo("ESCALATED AGREEMENT_NOT_POSSIBLE");
        assertThat(given.dispute().settlement()).isNull();
    }

    @Test
    void theClaimIsEditedOnItsOwnClockUntilItIsAnswered() {
        Given given = Given.open().does(
                new PartyCommand.Edit("clause 5", usd("4000.00"), ProposalKind.PARTIAL_REFUND, "less"), BUYER, DAY3);
        Proposal claim = given.dispute().proposals().last();
        assertThat(claim.version()).isEqualTo(2);
        assertThat(claim.amount()).isEqualTo(usd("4000.00"));
        assertThat(claim.responseDueAt()).isEqualTo(T0.plus(Duration.ofDays(7)));
        assertThat(given.dispute().claim().contractClause()).isEqualTo("clause 5");
        assertThat(given.dispute().claim().amount()).isEqualTo(usd("4000.00"));
        assertThat(outcome(() -> given.does(new PartyCommand.Edit(null, usd("10000.01"), null, null), BUYER, DAY3)))
                .isEqualTo("amount-over-coverage");
        given.proposes(SUPPLIER, "1000.00", DAY3).rejects(BUYER, 2, DAY3);
        assertThat(outcome(() -> given.does(new PartyCommand.Edit(null, null, null, "more"), BUYER, DAY3)))
                .isEqualTo("claim-answered");
        assertThat(given.until(T0.plus(Duration.ofDays(10))).standing()).isEqualTo("ESCALATED SUPPLIER_SILENT");
    }

    @Test
    void whoTakesAnOfferBackHasGainedNoTime() {
        Given given = Given.open().proposes(SUPPLIER, "100.00", DAY3).does(new PartyCommand.Retract(2), SUPPLIER,
                T0.plus(Duration.ofDays(6)));
        assertThat(given.dispute().proposals().pending()).map(Proposal::number).contains(1);
        assertThat(DisputeClock.supplierAnswersBy(given.dispute())).isEqualTo(T0.plus(Duration.ofDays(7)));
        assertThat(given.until(T0.plus(Duration.ofDays(7))).standing()).isEqualTo("ESCALATED SUPPLIER_SILENT");
        Given late = Given.open().proposes(SUPPLIER, "100.00", DAY3).does(new PartyCommand.Retract(2), SUPPLIER,
                T0.plus(Duration.ofDays(7)));
        assertThat(late.standing()).isEqualTo("ESCALATED SUPPLIER_SILENT");
        assertThat(late.effective()).isEqualTo(T0.plus(Duration.ofDays(7)));
    }

    @Test
    void theBuyersEarlierClaimStandsAgainOnTheSameClock() {
        Given given = Given.open().proposes(SUPPLIER, "100.00", DAY1).proposes(BUYER, "9000.00", DAY3)
                .does(new PartyCommand.Retract(3), BUYER, DAY3.plusSeconds(60));
        assertThat(given.standing()).isEqualTo("AWAITING_SUPPLIER_RESPONSE");
        assertThat(given.dispute().proposals().all()).extracting(Proposal::status).containsExactly(Proposal.Status.PENDING,
                Proposal.Status.SUPERSEDED, Proposal.Status.WITHDRAWN);
        assertThat(DisputeClock.supplierAnswersBy(given.dispute())).isEqualTo(DAY3.plus(Duration.ofDays(7)));
        assertThat(outcome(() -> given.does(new PartyCommand.Retract(1), BUYER, DAY3.plusSeconds(61))))
                .isEqualTo("proposal-not-pending");
    }

    @Test
    void aMessageIsNoAnswer() {
        Given given = Given.open().does(new PartyCommand.Say("we are checking", "en", List.of()), SUPPLIER, DAY3);
        assertThat(given.dispute().messages()).isEqualTo(1);
        assertThat(given.until(T0.plus(Duration.ofDays(7))).standing()).isEqualTo("ESCALATED SUPPLIER_SILENT");
    }

    /** A6: off unless the platform allows it, and then only once nothing waits for an answer. */
    @ParameterizedTest(name = "allowed {0}, supplier has said no {1}, on day {2}: {3}")
    @CsvSource({ "false, true, 4, forbidden", "true, true, 3, escalation-too-early", "true, false, 4, proposal-pending",
            "true, true, 4, done" })
    void theSupplierMayEscalateWhereItIsAllowed(boolean allowed, boolean rejected, int day, String expected) {
        DisputeTerms usual = DisputeTerms.DEFAULT;
        DisputeTerms terms = new DisputeTerms(usual.dayCount(), usual.day7Basis(), 4, 5, 6, 7, 30, 5, 3, 2, 2, allowed, false,
                usual.returns(), usual.calendar());
        Given given = Given.open("NOT_SHIPPED_ON_TIME", Given.order(), terms);
        if (rejected) {
            given.rejects(SUPPLIER, 1, DAY1);
        }
        assertThat(outcome(() -> given.does(new PartyCommand.Escalate(), SUPPLIER, T0.plus(Duration.ofDays(day)))))
                .isEqualTo(expected);
    }
}
