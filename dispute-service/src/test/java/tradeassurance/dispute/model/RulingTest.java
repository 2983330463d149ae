package tradeassurance.dispute.model;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.dispute.model.Given.BUYER;
import static tradeassurance.dispute.model.Given.MEDIATOR;
import static tradeassurance.dispute.model.Given.SUPPLIER;
import static tradeassurance.dispute.model.Given.T0;
import static tradeassurance.dispute.model.Given.usd;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/** No ruling without clauses, evidence, grounds and the calculation (R12, R85, R95, R100, R108). */
class RulingTest {

    private static final Instant DAY4 = T0.plus(Duration.ofDays(4));

    private static Given reviewed(String reason, OrderFacts order) {
        return Given.open(reason, order, DisputeTerms.DEFAULT).does(new PartyCommand.Escalate(), BUYER, DAY4)
                .does(new BenchCommand.Assign(null, Set.of()), MEDIATOR, DAY4)
                .does(new BenchCommand.RequestEvidence(null), MEDIATOR, DAY4)
                .does(new EvidenceCommand.Complete(), BUYER, DAY4).does(new EvidenceCommand.Complete(), SUPPLIER, DAY4);
    }

    /** What was refused and where, or the state it led to. */
    private static String outcome(Given given, BenchCommand.Rule rule) {
        try {
            return given.does(rule, MEDIATOR, DAY4).standing().split(" ")[0];
        } catch (Refusal refusal) {
            String where = refusal.faults().stream().map(Refusal.Fault::pointer).distinct().sorted()
                    .collect(Collectors.joining(" "));
            return refusal.reason().code() + " " + where;
        }
    }

    private static List<String> words(String list) {
        return list == null ? List.of() : Arrays.asList(list.split(" "));
    }

    private static List<Ruling.Part> parts(String amounts) {
        return words(amounts).stream().map(amount -> new Ruling.Part("a part", usd(amount))).toList();
    }

    private static BenchCommand.Rule rule(Outcome what, String amount, String clauses, String evidence, String grounds,
            String refuted, String calculation, String text) {
        Money money = amount == null ? null : usd(amount);
        return new BenchCommand.Rule(what, money, words(clauses), words(evidence).stream().map(Integer::valueOf).toList(),
                words(grounds).stream().map(Ground::valueOf).toList(),
                words(refuted).stream().map(ground -> new Ruling.Refuted(Ground.valueOf(ground), "because")).toList(),
                parts(calculation), text == null ? "" : text);
    }

    @ParameterizedTest(name = "{0} {1}, clauses {2}, evidence {3}, grounds {4}, calculation {5}, {6}: {7}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            FULL_REFUND    | -        | 4 | 1 | -               | -               | late    | REFUND_PENDING
            FULL_REFUND    | 10000.00 | 4 | 1 | -               | -               | late    | REFUND_PENDING
            FULL_REFUND    | 10000.00 | 4 | 1 | -               | 9000.00 1000.00 | late    | REFUND_PENDING
            FULL_REFUND    | 10000.00 | 4 | 1 | -               | 9000.00         | late    | ruling-incomplete /calculation
            FULL_REFUND    | 9999.99  | 4 | 1 | -               | -               | late    | amount-not-full /amount
            FULL_REFUND    | -        | 4 | 1 | NOT_COVERED     | -               | late    | ruling-incomplete /grounds
            PARTIAL_REFUND | 2500.00  | 4 | 1 | -               | 3000.00 -500.00 | half    | REFUND_PENDING
            PARTIAL_REFUND | 10000.00 | 4 | 1 | -               | -               | half    | REFUND_PENDING
            PARTIAL_REFUND | 2500.00  | 4 | 1 | -               | 2500.01         | half    | ruling-incomplete /calculation
            PARTIAL_REFUND | 2500.00  | 4 | 1 | -               | -               | half    | ruling-incomplete /calculation
            PARTIAL_REFUND | 10000.01 | 4 | 1 | -               | 10000.01        | half    | amount-over-coverage /amount
            PARTIAL_REFUND | -        | 4 | 1 | -               | -               | half    | ruling-incomplete /amount
            RETURN_AND_REFUND | -     | 4 | 1 | -               | -               | back    | goods-not-shipped /kind
            CLAIM_REJECTED | -        | 4 | 1 | UNSUBSTANTIATED | -               | nothing | CLOSED
            CLAIM_REJECTED | -        | 4 | 1 | -               | -               | nothing | ruling-incomplete /grounds
            CLAIM_REJECTED | 1.00     | 4 | 1 | UNSUBSTANTIATED | 1.00            | nothing | ruling-incomplete /amount
            PARTIAL_REFUND | 2500.00  | - | 1 | -               | 2500.00         | half    | ruling-incomplete /clauses
            PARTIAL_REFUND | 2500.00  | 4 | - | -               | 2500.00         | half    | ruling-incomplete /evidence_weighed
            PARTIAL_REFUND | 2500.00  | 4 | 9 | -               | 2500.00         | half    | ruling-incomplete /evidence_weighed
            PARTIAL_REFUND | 2500.00  | 4 | 1 | -               | 2500.00         | -       | ruling-incomplete /text
            PARTIAL_REFUND | 2500.00  | - | - | -               | -               | -       | ruling-incomplete /calculation /clauses /evidence_weighed /text
            AGREED         | -        | 4 | 1 | -               | -               | half    | ruling-incomplete /outcome
            RETURN_NOT_DONE | -       | 4 | 1 | -               | -               | half    | ruling-incomplete /outcome
            """)
    void aRulingGivesItsReasons(Outcome what, String amount, String clauses, String evidence, String grounds,
            String calculation, String text, String expected) {
        assertThat(outcome(reviewed("NOT_SHIPPED_ON_TIME", Given.order()),
                rule(what, amount, clauses, evidence, grounds, null, calculation, text))).isEqualTo(expected);
    }

    /** A quality claim of an order with nothing measurable in it: two grounds are open, one applies. */
    @ParameterizedTest(name = "{0}: applied {1}, refuted {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            FULL_REFUND       | -                       | SPECIFICATION_NOT_CLEAR SAMPLE_NOT_CHECKED DEFECT_FOUND_AFTER_ARRIVAL | REFUND_PENDING
            FULL_REFUND       | -                       | SPECIFICATION_NOT_CLEAR SAMPLE_NOT_CHECKED | ruling-incomplete /grounds_refuted
            FULL_REFUND       | -                       | -                                          | ruling-incomplete /grounds_refuted
            RETURN_AND_REFUND | SAMPLE_NOT_CHECKED      | SPECIFICATION_NOT_CLEAR DEFECT_FOUND_AFTER_ARRIVAL | AWAITING_RETURN
            RETURN_AND_REFUND | SAMPLE_NOT_CHECKED      | SAMPLE_NOT_CHECKED SPECIFICATION_NOT_CLEAR DEFECT_FOUND_AFTER_ARRIVAL | ruling-incomplete /grounds
            CLAIM_REJECTED    | SPECIFICATION_NOT_CLEAR | -                                          | CLOSED
            """)
    void whatSpeaksAgainstTheClaimIsAppliedOrRefuted(Outcome what, String applied, String refuted, String expected) {
        Given given = reviewed("QUALITY_NOT_AS_CONTRACTED", Given.order(true, false, Circumstances.UNKNOWN));
        assertThat(outcome(given, rule(what, null, "4", "1", applied, refuted, null, "so"))).isEqualTo(expected);
    }

    /** A deposit of 3,000 of 10,000 is all that an order with coverage until shipment can bring (A1, R100). */
    @Test
    void aRulingNeverExceedsTheCoverage() {
        OrderFacts order = Given.order(T0.minus(Duration.ofDays(1)), null, null, CoverageType.PRE_SHIPMENT, "3000.00");
        Given given = Given.open(Given.claim("NOT_SHIPPED_ON_TIME", "3000.00"), order, DisputeTerms.DEFAULT)
                .does(new PartyCommand.Escalate(), BUYER, DAY4)
                .does(new BenchCommand.Assign(null, Set.of()), MEDIATOR, DAY4)
                .does(new BenchCommand.RequestEvidence(null), MEDIATOR, DAY4)
                .does(new EvidenceCommand.Complete(), BUYER, DAY4).does(new EvidenceCommand.Complete(), SUPPLIER, DAY4);
        assertThat(outcome(given, rule(Outcome.PARTIAL_REFUND, "3000.01", "4", "1", null, null, "3000.01", "so")))
                .isEqualTo("amount-over-coverage /amount");
        assertThat(outcome(given, rule(Outcome.FULL_REFUND, "3000.00", "4", "1", null, null, null, "so")))
                .isEqualTo("REFUND_PENDING");
    }

    @Test
    void theWholeCalculatesItself() {
        Given given = reviewed("NOT_SHIPPED_ON_TIME", Given.order());
        given.does(rule(Outcome.FULL_REFUND, null, "4", "1", null, null, null, "so"), MEDIATOR, DAY4);
        Ruling ruling = given.dispute().mediation().ruling();
        assertThat(ruling).isNotNull();
        assertThat(ruling.calculation()).extracting(Ruling.Part::amount).containsExactly(usd("10000.00"));
        assertThat(given.happened()).endsWith("dispute.ruled", "dispute.refund_ordered");
    }

    /** A30, A29, A1. */
    @ParameterizedTest(name = "measurable {0}, specification {1}, bulk {2}, checked {3}, waived {4}, before {5}: {6} {7} {8}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            true  | -    | -     | -     | -    | -    | DOES_NOT_APPLY | NEEDS_JUDGEMENT | NEEDS_JUDGEMENT
            false | -    | true  | false | -    | -    | APPLIES        | APPLIES         | NEEDS_JUDGEMENT
            false | true | true  | true  | -    | -    | DOES_NOT_APPLY | DOES_NOT_APPLY  | NEEDS_JUDGEMENT
            true  | -    | true  | false | true | -    | DOES_NOT_APPLY | DOES_NOT_APPLY  | NEEDS_JUDGEMENT
            true  | -    | true  | false | -    | true | DOES_NOT_APPLY | DOES_NOT_APPLY  | NEEDS_JUDGEMENT
            true  | -    | false | -     | -    | -    | DOES_NOT_APPLY | DOES_NOT_APPLY  | NEEDS_JUDGEMENT
            """)
    void groundsAreHintedAt(boolean measurable, Boolean specification, Boolean bulk, Boolean checked, Boolean waived,
            Boolean before, String clear, String sample, String arrival) {
        Circumstances known = new Circumstances(null, null, null, null, specification, bulk, checked, waived, before, null);
        Dispute dispute = Given.open("QUALITY_NOT_AS_CONTRACTED", Given.order(true, measurable, known), DisputeTerms.DEFAULT)
                .dispute();
        assertThat(GroundHint.all(dispute)).extracting(hint -> hint.verdict().name()).startsWith(clear, sample, arrival);
    }
}
