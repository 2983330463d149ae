package tradeassurance.order.paper.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Redaction;

/**
 * Personal data is taken out of a paper. That it was there, and its hash, stay.
 *
 * @param redacted what is then on record of it
 * @param before whether it has been redacted
 * @param disputeId the open dispute over the order; null for none
 */
public record RedactPaper(PaperEvent redacted, boolean before, @Nullable String disputeId) implements PaperCommand {

    @Override
    public Decision<Papers> on(Papers papers, Actor by, Instant now) {
        Redaction.require(by, before, disputeId);
        return Decision.of(papers.redacted(now), redacted);
    }
}
