package tradeassurance.dispute.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal.Fault;

/** What a ruling lacks to be one: clauses, evidence weighed, grounds applied or refuted, the calculation, words (R108). */
final class Reasons {

    private final List<Fault> missing = new ArrayList<>();

    private Reasons() {
    }

    /** Every part that is missing, not the first alone. */
    static List<Fault> missing(BenchCommand.Rule rule, @Nullable Money amount, List<Ruling.Part> calculation,
            Dispute dispute) {
        Reasons reasons = new Reasons();
        reasons.outcome(rule, amount);
        reasons.want(!rule.clauses().isEmpty() && rule.clauses().stream().noneMatch(String::isBlank), "/clauses",
                "name the clauses of the contract that it rests on");
        reasons.evidence(rule.evidenceWeighed(), dispute.evidence().size());
        reasons.grounds(rule, dispute);
        reasons.sum(amount, calculation);
        reasons.want(!rule.text().isBlank(), "/text", "give the reasons in words");
        return reasons.missing;
    }

    private void outcome(BenchCommand.Rule rule, @Nullable Money amount) {
        switch (rule.outcome()) {
            case FULL_REFUND, RETURN_AND_REFUND -> {
                // Their amount has a default.
            }
            case PARTIAL_REFUND -> want(amount != null, "/amount", "a partial refund names its amount");
            case CLAIM_REJECTED -> want(amount == null, "/amount", "a rejected claim has no amount");
            case AGREED, WITHDRAWN, AUTO_CANCELLED, RETURN_NOT_DONE ->
                want(false, "/outcome", rule.outcome() + " is not for a mediator to say");
        }
    }

    private void evidence(List<Integer> weighed, int onFile) {
        List<Integer> there = IntStream.rangeClosed(1, onFile).boxed().toList();
        want(there.containsAll(weighed), "/evidence_weighed", "some of it is not on file; there are " + onFile + " pieces");
        want(!weighed.isEmpty() || onFile == 0, "/evidence_weighed", "name the evidence that was weighed");
    }

    /** A rejection names its grounds; whoever grants a claim says why what speaks against it does not hold. */
    private void grounds(BenchCommand.Rule rule, Dispute dispute) {
        Set<Ground> refuted = rule.refuted().stream().map(Ruling.Refuted::ground).collect(Collectors.toSet());
        want(rule.grounds().stream().noneMatch(refuted::contains), "/grounds", "a ground is applied or refuted, not both");
        want(rule.refuted().stream().noneMatch(each -> each.because().isBlank()), "/grounds_refuted",
                "say why a ground does not hold");
        switch (rule.outcome()) {
            case CLAIM_REJECTED -> want(!rule.grounds().isEmpty(), "/grounds", "every rejection names its ground");
            case FULL_REFUND, PARTIAL_REFUND, RETURN_AND_REFUND -> {
                want(rule.outcome() != Outcome.FULL_REFUND || rule.grounds().isEmpty(), "/grounds",
                        "a ground that applies speaks against a full refund");
                unanswered(rule, refuted, dispute)
                        .forEach(hint -> want(false, "/grounds_refuted", hint.ground() + " is neither applied nor refuted: "
                                + hint.because()));
            }
            case AGREED, WITHDRAWN, AUTO_CANCELLED, RETURN_NOT_DONE -> {
                // Refused for the outcome.
            }
        }
    }

    private static Stream<GroundHint> unanswered(BenchCommand.Rule rule, Set<Ground> refuted, Dispute dispute) {
        return GroundHint.all(dispute).stream().filter(hint -> hint.verdict() != GroundHint.Verdict.DOES_NOT_APPLY)
                .filter(hint -> !rule.grounds().contains(hint.ground()) && !refuted.contains(hint.ground()));
    }

    private void sum(@Nullable Money amount, List<Ruling.Part> calculation) {
        if (amount == null) {
            want(calculation.isEmpty(), "/calculation", "without an amount there is nothing to calculate");
            return;
        }
        Money sum = calculation.stream().map(Ruling.Part::amount).reduce(Money.zero(amount.currency()), Money::plus);
        want(sum.equals(amount), "/calculation", "show how the amount comes about; the parts sum to " + sum + " of " + amount);
        want(calculation.stream().noneMatch(part -> part.what().isBlank()), "/calculation", "say what each part is");
    }

    private void want(boolean there, String pointer, String detail) {
        if (!there) {
            missing.add(new Fault(pointer, DisputeRefusal.RULING_INCOMPLETE.code(), detail));
        }
    }
}
