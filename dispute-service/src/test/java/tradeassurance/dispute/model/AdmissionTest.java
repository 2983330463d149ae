package tradeassurance.dispute.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradeassurance.dispute.model.Given.BUYER;
import static tradeassurance.dispute.model.Given.T0;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/** What may be claimed, and by what name the rest is refused (R3, R79, R81, R100, A1, A11 to A13). */
class AdmissionTest {

    private static final String ADMITTED = "admitted";

    private static String outcome(NewClaim claim, OrderFacts order, Actor by) {
        try {
            return Opening.request("dsp_1", claim, order, DisputeTerms.DEFAULT, by, T0).next()
                    .state() == DisputeLifecycle.State.OPENING ? ADMITTED : "?";
        } catch (Refusal refusal) {
            return refusal.reason().code();
        }
    }

    @ParameterizedTest(name = "{0}, ship due {1} s from now, shipped {2} s ago, coverage ends in {3} s: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            NOT_SHIPPED_ON_TIME       |  0    | -    | -    | admitted
            NOT_SHIPPED_ON_TIME       |  1    | -    | -    | date-not-passed
            NOT_SHIPPED_ON_TIME       | -9000 | 10   | 1    | admitted
            NOT_SHIPPED_ON_TIME       | -10   | 9000 | 1    | reason-not-covered
            NOT_SHIPPED_ON_TIME       | -9000 | 10   | 0    | outside-coverage-period
            NOT_DELIVERED_ON_TIME     | -9000 | -    | -    | reason-not-covered
            QUALITY_NOT_AS_CONTRACTED | -9000 | 9000 | 1    | admitted
            QUALITY_NOT_AS_CONTRACTED | -9000 | 9000 | 0    | outside-coverage-period
            QUALITY_NOT_AS_CONTRACTED | -9000 | 9000 | -    | admitted
            CANCELLATION_BY_AGREEMENT |  9000 | -    | -    | admitted
            CANCELLATION_BY_AGREEMENT |  9000 | 10   | -    | reason-not-covered
            CHANGED_MY_MIND           | -9000 | -    | -    | reason-not-covered
            """)
    void byReasonAndDate(String reason, long shipDue, Long shippedAgo, Long coverageEnds, String expected) {
        Instant shipped = shippedAgo == null ? null : T0.minusSeconds(shippedAgo);
        Instant end = coverageEnds == null ? null : T0.plusSeconds(coverageEnds);
        OrderFacts order = Given.order(T0.plusSeconds(shipDue), shipped, end, CoverageType.POST_DELIVERY, "3000.00");
        assertThat(outcome(Given.claim(reason, "10000.00"), order, BUYER)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} with a deposit of {1}: {2} is {3}")
    @CsvSource({ "POST_DELIVERY, 3000.00, 10000.00, admitted", "POST_DELIVERY, 3000.00, 10000.01, amount-over-coverage",
            "PRE_SHIPMENT, 3000.00, 3000.00, admitted", "PRE_SHIPMENT, 3000.00, 3000.01, amount-over-coverage",
            "POST_DELIVERY, 3000.00, 0.00, amount-missing" })
    void byAmount(CoverageType coverage, String deposit, String amount, String expected) {
        OrderFacts order = Given.order(T0.minusSeconds(1), null, null, coverage, deposit);
        assertThat(outcome(Given.claim("NOT_SHIPPED_ON_TIME", amount), order, BUYER)).isEqualTo(expected);
    }

    @Test
    void byMoneyPartyAndEvidence() {
        OrderFacts unpaid = new OrderFacts("ord_1", "b1", "s1", false, CoverageType.POST_DELIVERY, false, null, T0, null, null,
                null, true, null, null, null, Circumstances.UNKNOWN);
        OrderFacts disputed = new OrderFacts("ord_1", "b1", "s1", true, CoverageType.POST_DELIVERY, false, null, T0, null,
                null, null, true, Given.usd("1.00"), Given.usd("1.00"), null, Circumstances.UNKNOWN);
        NewClaim claim = Given.claim("NOT_SHIPPED_ON_TIME", "10000.00");
        assertThat(outcome(claim, unpaid, BUYER)).isEqualTo("no-settled-payment");
        assertThat(outcome(claim, disputed, BUYER)).isEqualTo("dispute-open");
        assertThat(outcome(claim, Given.order(), new Actor(Role.BUYER, "b2"))).isEqualTo("not-found");
        assertThat(
                outcome(new NewClaim("NOT_SHIPPED_ON_TIME", "4", Scope.WHOLE, Given.usd("1.00"), ProposalKind.FULL_REFUND, "x",
                        claim.evidence(), false), Given.order(), BUYER))
                .isEqualTo("amount-not-full");
        assertThat(outcome(
                new NewClaim("NOT_SHIPPED_ON_TIME", "4", Scope.WHOLE, Given.usd("1.00"), ProposalKind.PARTIAL_REFUND, "x",
                        List.of(), false),
                Given.order(), BUYER)).isEqualTo("evidence-missing");
        assertThat(outcome(
                new NewClaim("NOT_SHIPPED_ON_TIME", "4", Scope.WHOLE, Given.usd("1.00"), ProposalKind.PARTIAL_REFUND, "x",
                        List.of(), true),
                Given.order(), BUYER)).isEqualTo(ADMITTED);
    }

    @ParameterizedTest(name = "{0}, {1}, shipped {2}: {3}")
    @CsvSource({ "QUALITY_NOT_AS_CONTRACTED, PRE_SHIPMENT, true, APPLIES",
            "QUALITY_NOT_AS_CONTRACTED, POST_DELIVERY, true, NEEDS_JUDGEMENT",
            "QUALITY_NOT_AS_CONTRACTED, PRE_SHIPMENT, false, DOES_NOT_APPLY",
            "NOT_SHIPPED_ON_TIME, PRE_SHIPMENT, true, DOES_NOT_APPLY" })
    void aDefectFoundAfterArrival(String reason, CoverageType coverage, boolean shipped, GroundHint.Verdict expected) {
        OrderFacts order = Given.order(T0.minus(Duration.ofDays(2)), shipped ? T0.minusSeconds(9) : null, null, coverage,
                "10000.00");
        Dispute dispute = Given.open(reason, order, DisputeTerms.DEFAULT).dispute();
        assertThat(GroundHint.all(dispute)).filteredOn(hint -> hint.ground() == Ground.DEFECT_FOUND_AFTER_ARRIVAL)
                .extracting(GroundHint::verdict).containsExactly(expected);
    }

    @Test
    void termsThatCannotRunAreRefused() {
        assertThatThrownBy(
                () -> new DisputeTerms(DisputeTerms.DayCount.ELAPSED, DisputeTerms.Day7Basis.PROPOSAL, 4, 5, 2, 3, 30,
                        5, 3, 2, 2, false, false, ReturnTerms.DEFAULT, DisputeTerms.DEFAULT.calendar()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
