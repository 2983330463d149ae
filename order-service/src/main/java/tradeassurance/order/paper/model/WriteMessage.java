package tradeassurance.order.paper.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** A message is put on record, also after the order is closed and during a dispute (R19, R89). */
public record WriteMessage(PaperEvent.MessageWritten written) implements PaperCommand {

    @Override
    public Decision<Papers> on(Papers papers, Actor by, Instant now) {
        return Decision.of(papers.withMessage(now), written);
    }
}
