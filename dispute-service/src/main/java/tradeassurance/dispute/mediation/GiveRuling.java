package tradeassurance.dispute.mediation;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.DisputeCommand;
import tradeassurance.dispute.model.Ground;
import tradeassurance.dispute.model.Outcome;
import tradeassurance.kernel.Money;

/**
 * A mediator's judgement with its reasons.
 *
 * @param amount what the buyer gets back; a full refund may leave it out, a rejection must
 * @param evidenceWeighed numbers of the evidence that it rests on
 */
record GiveRuling(
        @NotNull @Schema(enumeration = {
                "FULL_REFUND", "PARTIAL_REFUND", "CLAIM_REJECTED" }) Outcome outcome,
        @Nullable Money amount, @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> clauses,
        @Size(max = 100) @Nullable List<@NotNull Integer> evidenceWeighed,
        @Size(max = 20) @Nullable List<@NotNull Ground> grounds,
        @Size(max = 20000) @Nullable String text){

    DisputeCommand command() {
        return new DisputeCommand.Rule(outcome, amount, orNone(clauses), orNone(evidenceWeighed), orNone(grounds),
                text == null ? "" : text);
    }

    private static <T> List<T> orNone(@Nullable List<T> named) {
        return named == null ? List.of() : List.copyOf(named);
    }
}
