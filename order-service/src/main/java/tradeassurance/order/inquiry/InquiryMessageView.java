package tradeassurance.order.inquiry;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.redaction.Redacted;
import tradeassurance.kernel.Redaction;
import tradeassurance.kernel.Role;
import tradeassurance.order.message.model.Translation;

/**
 * A message of an inquiry.
 *
 * @param number its place among the messages, from 1
 * @param text null where it was taken out; so are the translations
 * @param sha256 over all that was written; the timeline has the same
 */
record InquiryMessageView(String id, String inquiryId, long number, Role writtenBy, String party, String language,
        @Nullable String text,
        List<Translation> translations, String sha256, Instant writtenAt, @Nullable Redaction redaction) {

    static InquiryMessageView of(InquiryMessageEntity row) {
        return new InquiryMessageView(row.id, row.inquiryId, row.number, row.role, row.party, row.language, row.words,
                row.translated(), row.sha256(), row.writtenAt, Redacted.of(row.redacted));
    }
}
