package tradeassurance.order.document;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.document.Document;
import tradeassurance.chassis.document.Document.Scan;
import tradeassurance.kernel.Redaction;
import tradeassurance.kernel.Role;
import tradeassurance.order.paper.model.DocumentKind;

/**
 * A document of an order.
 *
 * @param mediaType as its content says
 * @param name redacted where it was taken out with the content
 * @param scan whether its content may be read: only what is CLEAN is given out
 * @param number its place in the paper trail
 * @param supersededBy the newer one; null while this is the newest
 */
record DocumentView(String id, String orderId, DocumentKind kind, String name, String mediaType, long bytes, String sha256,
        Scan scan, long number, Role filedBy, String party, Instant filedAt, @Nullable String supersedes,
        @Nullable String supersededBy, @Nullable Redaction redaction) {

    static DocumentView of(OrderDocumentEntity row, @Nullable Document file) {
        Document document = Objects.requireNonNull(file, "a document of an order has a file");
        return new DocumentView(row.id, row.orderId, row.kind, document.name(), document.mediaType(), document.bytes(),
                document.sha256(), document.scan(), row.number, row.role, row.party, row.filedAt, row.supersedes,
                row.supersededBy, document.redaction());
    }
}
