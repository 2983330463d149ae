package tradeassurance.order.message;

import java.time.Instant;
import java.util.List;

import tradeassurance.kernel.Role;
import tradeassurance.order.message.model.Translation;
import tradeassurance.order.message.model.Writing;

/**
 * A message of an order.
 *
 * @param writtenBy BUYER, SUPPLIER, or MEDIATOR
 * @param number its place in the paper trail
 * @param sha256 over all that is shown of what was written and attached; the paper trail has the same
 */
record MessageView(String id, String orderId, long number, Role writtenBy, String party, String language, String text,
        List<Translation> translations, List<String> attachments, String sha256, Instant writtenAt) {

    static MessageView of(OrderMessageEntity row) {
        Writing writing = row.writing();
        return new MessageView(row.id, row.orderId, row.number, row.role, row.party, writing.language(), writing.text(),
                writing.translations(), row.attached(), writing.sha256(row.attached()), row.writtenAt);
    }
}
