package tradeassurance.dispute.model;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.dispute.model.Given.BUYER;
import static tradeassurance.dispute.model.Given.SUPPLIER;
import static tradeassurance.dispute.model.Given.T0;
import static tradeassurance.dispute.model.Given.usd;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Refusal;

/** A dispute of a part of an order is worth that part (A34). */
class ScopeTest {

    private static final Circumstances KNOWN = new Circumstances(usd("10000.00"), 2, List.of("shp_1", "shp_2"), 3, null, null,
            null, null, null, false);

    private static NewClaim claim(Scope scope, String amount, ProposalKind wanted) {
        return new NewClaim("QUALITY_NOT_AS_CONTRACTED", "clause 4", scope, usd(amount), wanted, "broken", List.of(), true);
    }

    private static String outcome(NewClaim claim) {
        try {
            return String
                    .valueOf(Opening.request("dsp_1", claim, Given.order(true, true, KNOWN), DisputeTerms.DEFAULT, BUYER, T0)
                            .next().claim().coverage());
        } catch (Refusal refusal) {
            return refusal.reason().code() + " "
                    + refusal.faults().stream().map(Refusal.Fault::pointer).findFirst().orElse("");
        }
    }

    @ParameterizedTest(name = "shipments {0}, lines {1} worth {2}, claimed {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            shp_1       | -   | 4000.00  | 4000.00 | USD 4000.00
            shp_1 shp_2 | 1 3 | 4000.00  | 1.00    | USD 4000.00
            -           | 2   | 10000.00 | 1.00    | USD 10000.00
            shp_3       | -   | 4000.00  | 1.00    | scope-not-possible /scope/shipments
            -           | 4   | 4000.00  | 1.00    | scope-not-possible /scope/lines
            -           | 0   | 4000.00  | 1.00    | scope-not-possible /scope/lines
            shp_1       | -   | -        | 1.00    | scope-not-possible /scope/amount
            shp_1       | -   | 0.00     | 1.00    | scope-not-possible /scope/amount
            shp_1       | -   | 10000.01 | 1.00    | amount-over-coverage /scope/amount
            shp_1       | -   | 4000.00  | 4000.01 | amount-over-coverage /amount
            """)
    void bounds(String shipments, String lines, String worth, String claimed, String expected) {
        Scope scope = new Scope(shipments == null ? List.of() : Arrays.asList(shipments.split(" ")),
                lines == null ? List.of() : Arrays.stream(lines.split(" ")).map(Integer::valueOf).toList(),
                worth == null ? null : usd(worth));
        assertThat(outcome(claim(scope, claimed, ProposalKind.PARTIAL_REFUND))).isEqualTo(expected);
    }

    @Test
    void aFullRefundOfAPartIsThatPart() {
        Scope part = new Scope(List.of("shp_1"), List.of(), usd("4000.00"));
        Given given = Given.open(claim(part, "4000.00", ProposalKind.FULL_REFUND), Given.order(true, true, KNOWN),
                DisputeTerms.DEFAULT).does(new PartyCommand.Accept(1), SUPPLIER, T0);
        assertThat(given.dispute().settlement().amount()).isEqualTo(usd("4000.00"));
    }

    /** R80, A36. */
    @ParameterizedTest(name = "{0}, buyer wrote {1}, required {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            NOT_SHIPPED_ON_TIME,       false, false, marked
            NOT_SHIPPED_ON_TIME,       false, true,  no-prior-contact
            NOT_SHIPPED_ON_TIME,       true,  true,  unmarked
            NOT_SHIPPED_ON_TIME,       -,     true,  unmarked
            QUALITY_NOT_AS_CONTRACTED, false, true,  unmarked
            """)
    void aClaimOfLatenessWithoutAWordBefore(String reason, Boolean wrote, boolean required, String expected) {
        DisputeTerms usual = DisputeTerms.DEFAULT;
        DisputeTerms terms = new DisputeTerms(usual.dayCount(), usual.day7Basis(), 4, 5, 6, 7, 30, 5, 3, 2, 2, false, required,
                usual.returns(), usual.calendar());
        Circumstances known = new Circumstances(null, null, null, null, null, null, null, null, null, wrote);
        String seen;
        try {
            seen = Opening.request("dsp_1", Given.claim(reason, "1.00"), Given.order(false, true, known), terms, BUYER, T0)
                    .next().claim().noPriorContact() ? "marked" : "unmarked";
        } catch (Refusal refusal) {
            seen = refusal.reason().code();
        }
        assertThat(seen).isEqualTo(expected);
    }
}
