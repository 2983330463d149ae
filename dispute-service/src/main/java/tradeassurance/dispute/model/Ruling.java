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
 * @param grounds why the claim is rejected; which grounds were considered otherwise
 */
public record Ruling(Outcome outcome, @Nullable Money amount, List<String> clauses, List<Integer> evidenceWeighed,
        List<Ground> grounds, String text, String mediator, Instant ruledAt) {
}
