package tradeassurance.order.paper.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Refusal;

/** One side does without a sample; it counts when both have said so (A29). */
public record WaiveSample(String sampleCheckId, boolean beforeSubmission) implements PaperCommand {

    @Override
    public Decision<Papers> on(Papers papers, Actor by, Instant now) {
        if (papers.waivedBy().contains(by.role())) {
            throw new Refusal(PaperRefusal.SAMPLE_ALREADY_WAIVED, "the " + by.role() + " has waived the sample before");
        }
        Papers next = papers.withWaiver(by.role(), now);
        return Decision.of(next, new PaperEvent.SampleWaived(sampleCheckId, next.waived(), beforeSubmission));
    }
}
