package tradeassurance.dispute.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** What may be asked of a dispute, with what it takes. Each knows where it is decided, so none can be forgotten. */
public sealed interface DisputeCommand permits PartyCommand, EvidenceCommand, BenchCommand, ReturnCommand, PeerCommand,
        RedactionCommand {

    /** What it comes to; a {@link tradeassurance.kernel.Refusal} where it may not be. */
    Decision<Dispute> on(Dispute dispute, Actor by, Instant now);
}
