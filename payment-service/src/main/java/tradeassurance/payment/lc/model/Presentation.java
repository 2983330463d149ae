package tradeassurance.payment.lc.model;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Documents that lie, or lay, before the bank.
 *
 * @param number 1 for the first; more where it was corrected
 * @param examineBy when silence turns into acceptance (UCP 600 art. 14 b, 16 f)
 * @param discrepancies what the bank holds against it; none while it examines
 * @param answerBy until when the buyer may waive them, and the credit is kept open for it; null where there are none
 */
public record Presentation(int number, Instant shippedAt, Instant presentedAt, Instant examineBy,
        List<PresentedDocument> documents, List<Discrepancy> discrepancies, @Nullable Instant answerBy) {

    public Presentation {
        documents = List.copyOf(documents);
        discrepancies = List.copyOf(discrepancies);
    }

    Presentation refused(List<Discrepancy> found, Instant waiveBy) {
        return new Presentation(number, shippedAt, presentedAt, examineBy, documents, found, waiveBy);
    }
}
