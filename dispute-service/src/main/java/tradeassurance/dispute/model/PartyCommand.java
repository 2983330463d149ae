package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;

/** What the parties ask: to propose and answer, to call the platform in, to give up. */
public sealed interface PartyCommand extends DisputeCommand {

    /** The claim in other words, while the supplier has not answered; null for what stays as it is. */
    record Edit(@Nullable String contractClause, @Nullable Money amount, @Nullable ProposalKind wanted,
            @Nullable String text) implements PartyCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Negotiation.edit(dispute, this, by);
        }
    }

    /** @param amount may be left out for a full refund */
    record Propose(ProposalKind kind, @Nullable Money amount, @Nullable Postponement postponement, String text)
            implements
                PartyCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Negotiation.propose(dispute, this, by, now);
        }
    }

    record Accept(int number) implements PartyCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Negotiation.accept(dispute, number, by, now);
        }
    }

    record Reject(int number, String note) implements PartyCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Negotiation.reject(dispute, this, by, now);
        }
    }

    /** Takes one's own proposal back. */
    record Retract(int number) implements PartyCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Retraction.of(dispute, number, by, now);
        }
    }

    record Escalate() implements PartyCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Escalation.asked(dispute, by, now);
        }
    }

    record Withdraw() implements PartyCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Negotiation.withdraw(dispute, by, now);
        }
    }

    /** Says something in the dispute's thread; never an answer to a proposal (A5). */
    record Say(String text, @Nullable String language, List<Translation> translations) implements PartyCommand {
        public Words words() {
            return new Words(text, language, translations);
        }

        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Talk.say(dispute, this, by, now);
        }
    }
}
