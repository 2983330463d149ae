package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Redaction;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/**
 * Personal data is taken out, of disputes that are over and so no longer change: nothing but words is missing after it, and
 * the lifecycle has nothing to say to it.
 */
final class Redacting {

    private Redacting() {
    }

    static Decision<Dispute> message(Dispute dispute, RedactionCommand.OfMessage wanted, Actor by) {
        Redaction.require(by, wanted.before(), open(dispute));
        if (wanted.inChain()) {
            throw inChain("message " + wanted.number() + " was written when the chain of hashes had the words themselves");
        }
        return Decision.of(dispute, new FileEvent.MessageRedacted(wanted.number(), wanted.reason()));
    }

    static Decision<Dispute> evidence(Dispute dispute, RedactionCommand.OfEvidence wanted, Actor by, Instant now) {
        Evidence item = dispute.evidence().stream().filter(piece -> piece.number() == wanted.number()).findFirst()
                .orElseThrow(() -> new Refusal(Refused.NOT_FOUND, "there is no evidence " + wanted.number()));
        Redaction.require(by, item.redaction() != null, open(dispute));
        if (item.file() == null) {
            throw inChain("evidence " + wanted.number() + " is in words only");
        }
        Redaction redaction = new Redaction(now, by.party(), wanted.reason());
        List<Evidence> file = dispute.evidence().stream().map(piece -> piece == item ? piece.without(redaction) : piece)
                .toList();
        return Decision.of(dispute.with(file), new FileEvent.EvidenceRedacted(wanted.number(), wanted.reason()));
    }

    private static @Nullable String open(Dispute dispute) {
        return DisputeLifecycle.TABLE.terminal(dispute.state()) ? null : dispute.id();
    }

    private static Refusal inChain(String why) {
        return new Refusal(DisputeRefusal.WORDS_IN_CHAIN,
                why + "; what is part of the chain cannot be taken out without breaking it for both sides");
    }
}
