package tradeassurance.order.message;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.redaction.Redacted;
import tradeassurance.kernel.Redaction;
import tradeassurance.kernel.Role;
import tradeassurance.order.message.model.Translation;

/**
 * A message of an order.
 *
 * @param writtenBy BUYER, SUPPLIER, or MEDIATOR
 * @param number its place in the paper trail
 * @param text null where it was taken out; so are the translations
 * @param sha256 over all that was written and attached; the paper trail has the same
 */
record MessageView(String id, String orderId, long number, Role writtenBy, String party, String language,
        @Nullable String text,
        List<Translation> translations, List<String> attachments, String sha256, Instant writtenAt,
        @Nullable Redaction redaction) {

    static MessageView of(OrderMessageEntity row) {
        return new MessageView(row.id, row.orderId, row.number, row.role, row.party, row.language, row.words, row.translated(),
                row.attached(), row.sha256(), row.writtenAt, Redacted.of(row.redacted));
    }
}
