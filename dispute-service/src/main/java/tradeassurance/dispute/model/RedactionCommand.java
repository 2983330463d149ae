package tradeassurance.dispute.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** What operators ask when personal data has to be taken out of a dispute that is over. */
public sealed interface RedactionCommand extends DisputeCommand {

    /**
     * @param before whether the message has been redacted
     * @param inChain whether its words are in the chain, as they were before the chain had only their hash
     */
    record OfMessage(int number, boolean before, boolean inChain, String reason) implements RedactionCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Redacting.message(dispute, this, by);
        }
    }

    /** Of the file of a piece; its description is a statement in the case, and stays. */
    record OfEvidence(int number, String reason) implements RedactionCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Redacting.evidence(dispute, this, by, now);
        }
    }
}
