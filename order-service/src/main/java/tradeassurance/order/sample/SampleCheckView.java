package tradeassurance.order.sample;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.redaction.Redacted;
import tradeassurance.kernel.Redaction;
import tradeassurance.kernel.Role;
import tradeassurance.order.paper.model.CheckedCharacteristic;
import tradeassurance.order.paper.model.SampleResult;

/**
 * What is on record about a sample.
 *
 * @param number its place in the paper trail
 * @param redaction null where no note was taken out
 * @param beforeSubmission whether the order was still a draft when it was recorded: only then was it in time (R104)
 */
record SampleCheckView(String id, String orderId, long number, SampleResult result, @Nullable String sampleOrderId,
        List<CheckedCharacteristic> characteristics, List<String> documentIds, @Nullable String note,
        boolean beforeSubmission, Role recordedBy, String party, Instant recordedAt, @Nullable Redaction redaction) {

    static SampleCheckView of(SampleCheckEntity row) {
        return new SampleCheckView(row.id, row.orderId, row.number, row.result, row.sampleOrderId, row.checked(),
                row.documentIds(), row.note, row.beforeSubmission, row.role, row.party, row.recordedAt,
                Redacted.of(row.redacted));
    }
}
