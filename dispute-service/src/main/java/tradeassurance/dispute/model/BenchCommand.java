package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;

/** What mediators ask. */
public sealed interface BenchCommand extends DisputeCommand {

    /**
     * Takes the case, or gives it to another.
     *
     * @param mediator to whom; null for oneself
     * @param ruledBefore who has ruled on other disputes of the same order
     */
    record Assign(@Nullable String mediator, Set<String> ruledBefore) implements BenchCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Bench.assign(dispute, this, by);
        }
    }

    /** @param wanted what in particular; null for whatever there is */
    record RequestEvidence(@Nullable String wanted) implements BenchCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Bench.requestEvidence(dispute, wanted, by, now);
        }
    }

    /** More time for evidence, for one party, once (A8). */
    record Extend(Role party) implements BenchCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Bench.extend(dispute, party, by);
        }
    }

    /**
     * The judgement.
     *
     * @param grounds those that are applied
     * @param refuted those that were considered and do not hold
     * @param calculation how the amount comes about; may be left out for a full refund
     */
    record Rule(Outcome outcome, @Nullable Money amount, List<String> clauses, List<Integer> evidenceWeighed,
            List<Ground> grounds, List<Ruling.Refuted> refuted, List<Ruling.Part> calculation, String text)
            implements
                BenchCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Judgement.give(dispute, this, by, now);
        }
    }
}
