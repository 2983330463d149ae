package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * The mediator's final judgement, with its reasons (R85, R108).
 *
 * @param amount what the buyer gets back; null where the claim is rejected
 * @param evidenceWeighed numbers of the evidence that it rests on
 * @param grounds why the claim is rejected, or part of it
 * @param refuted grounds that were considered and do not hold
 * @param calculation how the amount comes about; its parts sum to it
 */
public record Ruling(Outcome outcome, @Nullable Money amount, List<String> clauses, List<Integer> evidenceWeighed,
        List<Ground> grounds, List<Refuted> refuted, List<Part> calculation, String text, String mediator, Instant ruledAt) {

    /** A ground that does not hold, and why. */
    public record Refuted(Ground ground, String because) {
    }

    /** One part of the amount; a deduction is negative. */
    public record Part(String what, Money amount) {
    }

    public Ruling {
        refuted = refuted == null ? List.of() : List.copyOf(refuted);
        calculation = calculation == null ? List.of() : List.copyOf(calculation);
    }
}
