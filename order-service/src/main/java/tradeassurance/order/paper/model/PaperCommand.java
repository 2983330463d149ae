package tradeassurance.order.paper.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** What may be asked of the papers of an order. */
public sealed interface PaperCommand permits FileDocument, WriteMessage, RecordSampleCheck, WaiveSample, RedactPaper {

    Decision<Papers> on(Papers papers, Actor by, Instant now);
}
