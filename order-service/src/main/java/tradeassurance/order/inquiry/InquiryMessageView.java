package tradeassurance.order.inquiry;

import java.time.Instant;
import java.util.List;

import tradeassurance.kernel.Role;
import tradeassurance.order.message.model.Translation;
import tradeassurance.order.message.model.Writing;

/**
 * A message of an inquiry.
 *
 * @param number its place among the messages, from 1
 * @param sha256 over all that is shown of what was written; the timeline has the same
 */
record InquiryMessageView(String id, String inquiryId, long number, Role writtenBy, String party, String language, String text,
        List<Translation> translations, String sha256, Instant writtenAt) {

    static InquiryMessageView of(InquiryMessageEntity row) {
        Writing writing = row.writing();
        return new InquiryMessageView(row.id, row.inquiryId, row.number, row.role, row.party, writing.language(),
                writing.text(), writing.translations(), writing.sha256(List.of()), row.writtenAt);
    }
}
