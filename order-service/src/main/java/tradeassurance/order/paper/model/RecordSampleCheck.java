package tradeassurance.order.paper.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

/** The buyer has held a sample against the specification (R20, R104). A sample may be checked more than once. */
public record RecordSampleCheck(PaperEvent.SampleChecked checked) implements PaperCommand {

    @Override
    public Decision<Papers> on(Papers papers, Actor by, Instant now) {
        if (by.role() != Role.BUYER) {
            throw new Refusal(Refused.FORBIDDEN, "it is for the buyer to check the sample");
        }
        boolean allPassed = checked.characteristics().stream().allMatch(CheckedCharacteristic::passed);
        if (!checked.characteristics().isEmpty() && allPassed != (checked.result() == SampleResult.PASSED)) {
            throw new Refusal(PaperRefusal.SAMPLE_RESULT_CONTRADICTORY,
                    "the result is " + checked.result() + ", and of the characteristics "
                            + (allPassed ? "none has failed" : "one has failed"))
                    .at("/result");
        }
        return Decision.of(papers.withSampleCheck(now), checked);
    }
}
