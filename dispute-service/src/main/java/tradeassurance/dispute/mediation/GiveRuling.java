package tradeassurance.dispute.mediation;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.BenchCommand;
import tradeassurance.dispute.model.DisputeCommand;
import tradeassurance.dispute.model.Ground;
import tradeassurance.dispute.model.Outcome;
import tradeassurance.dispute.model.Ruling;
import tradeassurance.kernel.Money;

/**
 * A mediator's judgement with its reasons.
 *
 * @param amount what the buyer gets back; where it is all, it may be left out; a rejection must leave it out
 * @param evidenceWeighed numbers of the evidence that it rests on
 * @param grounds that are applied
 * @param groundsRefuted grounds that were considered and do not hold
 * @param calculation how the amount comes about; where it is all, it may be left out
 */
record GiveRuling(
        @NotNull @Schema(enumeration = {
                "FULL_REFUND", "PARTIAL_REFUND", "RETURN_AND_REFUND", "CLAIM_REJECTED" }) Outcome outcome,
        @Nullable Money amount, @Size(max = 50) @Nullable List<@NotNull @Size(max = 500) String> clauses,
        @Size(max = 100) @Nullable List<@NotNull Integer> evidenceWeighed,
        @Size(max = 20) @Nullable List<@NotNull Ground> grounds,
        @Size(max = 20) @Nullable List<@NotNull @Valid Refutation> groundsRefuted,
        @Size(max = 100) @Nullable List<@NotNull @Valid Item> calculation, @Size(max = 20000) @Nullable String text){

    /** A ground that does not hold, and why. */
    record Refutation(@NotNull Ground ground, @NotNull @Size(max = 2000) String because) {

        Ruling.Refuted refuted() {
            return new Ruling.Refuted(ground, because);
        }
    }

    /** One part of the amount; a deduction is negative. */
    record Item(@NotNull @Size(max = 500) String what, @NotNull Money amount) {

        Ruling.Part part() {
            return new Ruling.Part(what, amount);
        }
    }

    DisputeCommand command() {
        return new BenchCommand.Rule(outcome, amount, orNone(clauses), orNone(evidenceWeighed), orNone(grounds),
                orNone(groundsRefuted).stream().map(Refutation::refuted).toList(),
                orNone(calculation).stream().map(Item::part).toList(), text == null ? "" : text);
    }

    private static <T> List<T> orNone(@Nullable List<T> named) {
        return named == null ? List.of() : List.copyOf(named);
    }
}
