package tradeassurance.chassis.document;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.document.Document.Scan;
import tradeassurance.kernel.Redaction;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/**
 * Takes in files and gives them out. First the content is written, then the row that refers to it, in the transaction of
 * whatever it belongs to: a row always has its content. Content without a row is removed by a sweep.
 */
@ApplicationScoped
public class Documents {

    private static final String KEEP = """
            INSERT INTO document (id, name, media_type, bytes, sha256, scan, next_scan_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, CASE ?6 WHEN 'QUARANTINED' THEN clock_timestamp() END)
            """;

    private static final String OF = """
            SELECT id, name, media_type, bytes, sha256, scan, redacted_at, redacted_by, redaction_reason
              FROM document WHERE id = ANY(string_to_array(?1, ','))
            """;

    /** The content goes after the commit, by {@code remove_at}: a crash before that only delays it. */
    private static final String REDACT = """
            UPDATE document SET name = ?2, scan = 'REDACTED', finding = NULL, next_scan_at = NULL,
                   remove_at = clock_timestamp(), redacted_at = ?3, redacted_by = ?4, redaction_reason = ?5
             WHERE id = ?1 AND scan <> 'REDACTED'
            """;

    private record Opened(Document document, Multi<byte[]> content) {

        Map<String, List<String>> headers() {
            return Map.of(HttpHeaders.CONTENT_TYPE, List.of(document.mediaType()),
                    HttpHeaders.CONTENT_DISPOSITION, List.of(FileName.disposition(document.name())),
                    HttpHeaders.ETAG, List.of("\"" + document.sha256() + "\""),
                    HttpHeaders.CACHE_CONTROL, List.of("private, no-store"),
                    "X-Content-Type-Options", List.of("nosniff"),
                    "Content-Security-Policy", List.of("sandbox; default-src 'none'"));
        }
    }

    private final Vertx vertx;
    private final DocumentStore store;
    private final DocumentScanner scanner;
    private final Inspection inspection;

    Documents(Vertx vertx, DocumentStore store, DocumentScanner scanner, DocumentConfig config) {
        this.vertx = vertx;
        this.store = store;
        this.scanner = scanner;
        this.inspection = new Inspection(config);
    }

    /** Looks at an upload and stores its content; outside any transaction, and after it is known that the caller may. */
    public Uni<Document> take(@Nullable FileUpload upload) {
        if (upload == null) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "send multipart/form-data with a part called file").at("/file");
        }
        Scan scan = scanner.quarantines() ? Scan.QUARANTINED : Scan.CLEAN;
        return Uni.createFrom().completionStage(() -> vertx.executeBlocking(
                () -> inspection.of(Ids.next("doc"), upload.uploadedFile(), upload.fileName(), scan), false)
                .toCompletionStage())
                .call(document -> store.put(document.id(), upload.uploadedFile()));
    }

    /** Lets the transaction under way refer to what was taken; the document is there if and only if it commits. */
    public Uni<Document> keep(Document document) {
        return Panache.getSession().chain(session -> session.createNativeQuery(KEEP).setParameter(1, document.id())
                .setParameter(2, document.name()).setParameter(3, document.mediaType()).setParameter(4, document.bytes())
                .setParameter(5, document.sha256()).setParameter(6, document.scan().name()).executeUpdate())
                .replaceWith(document);
    }

    /** Takes name and content out for good, with the transaction under way; refused where that was done before. */
    public Uni<Void> redact(String id, Redaction redaction) {
        return Panache.getSession().chain(session -> session.createNativeQuery(REDACT).setParameter(1, id)
                .setParameter(2, Redaction.NAMELESS).setParameter(3, redaction.at()).setParameter(4, redaction.by())
                .setParameter(5, redaction.reason()).executeUpdate()).invoke(done -> {
                    if (done == 0) {
                        throw new Refusal(Refused.ALREADY_REDACTED, "the document has been redacted before");
                    }
                }).replaceWithVoid();
    }

    /** What is known of these documents, by id; in the session under way. */
    public Uni<Map<String, Document>> of(Collection<String> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(Map.of())
                : Panache.getSession().chain(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter(1, String.join(",", ids)).getResultList())
                        .map(rows -> rows.stream().map(Documents::document)
                                .collect(Collectors.toMap(Document::id, Function.identity())));
    }

    /**
     * Gives out the content as an attachment that no browser runs; refused while in quarantine, where harm was found, and where
     * it was redacted.
     */
    public RestMulti<byte[]> give(Uni<Document> wanted) {
        return RestMulti.fromUniResponse(wanted.chain(document -> {
            requireReadable(document);
            return store.open(document.id()).map(content -> new Opened(document, content));
        }), Opened::content, Opened::headers);
    }

    /** Refuses what nobody may have: what is not known to be harmless, and what is not there any more. */
    public static void requireReadable(Document document) {
        switch (document.scan()) {
            case CLEAN -> {
            }
            case QUARANTINED -> throw new Refusal(DocumentRefusal.DOCUMENT_QUARANTINED,
                    "the document is still being looked at for harm; try again in a moment");
            case INFECTED -> throw new Refusal(DocumentRefusal.DOCUMENT_INFECTED,
                    "harm was found in the document; it is kept as it was handed in and given to nobody");
            case REDACTED -> throw redacted();
        }
    }

    /** What is said of a content that was there. */
    public static Refusal redacted() {
        return new Refusal(DocumentRefusal.DOCUMENT_REDACTED,
                "the content was taken out on legal grounds; its hash is still on record, for whoever has kept the original");
    }

    private static Document document(Object[] row) {
        return new Document((String) row[0], (String) row[1], (String) row[2], ((Number) row[3]).longValue(), (String) row[4],
                Scan.valueOf((String) row[5]),
                row[6] == null ? null : new Redaction(instant(row[6]), (String) row[7], (String) row[8]));
    }

    private static Instant instant(Object stored) {
        return stored instanceof OffsetDateTime at ? at.toInstant() : (Instant) stored;
    }
}
