package tradeassurance.dispute;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.document.Document;
import tradeassurance.chassis.document.DocumentStore;
import tradeassurance.chassis.document.Documents;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.once.Answer;
import tradeassurance.dispute.model.Dispute;
import tradeassurance.dispute.model.Evidence;
import tradeassurance.dispute.model.Evidence.Attachment;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

/** The files of evidence: taken in whole before the dispute knows of them, given out to whoever may see the dispute. */
@ApplicationScoped
public class EvidenceFiles {

    private final Documents documents;
    private final DocumentStore store;
    private final DisputeService disputes;
    private final PlatformRecords records;
    private final Transactions transactions;

    EvidenceFiles(Documents documents, DocumentStore store, DisputeService disputes, PlatformRecords records,
            Transactions transactions) {
        this.documents = documents;
        this.store = store;
        this.disputes = disputes;
        this.records = records;
        this.transactions = transactions;
    }

    private record Opened(Attachment file, Multi<byte[]> content) {

        /** An attachment that no browser runs. */
        Map<String, List<String>> headers() {
            String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
            return Map.of(HttpHeaders.CONTENT_TYPE, List.of(file.mediaType()),
                    HttpHeaders.CONTENT_DISPOSITION, List.of("attachment; filename*=UTF-8''" + name),
                    HttpHeaders.ETAG, List.of("\"" + file.sha256() + "\""),
                    HttpHeaders.CACHE_CONTROL, List.of("private, no-store"),
                    "X-Content-Type-Options", List.of("nosniff"),
                    "Content-Security-Policy", List.of("sandbox; default-src 'none'"));
        }
    }

    /** Stores an upload for a dispute that the caller has been found to be a party of. */
    public Uni<Document> take(@Nullable FileUpload upload, Held<Dispute> seen) {
        if (!seen.by().is(Role.BUYER) && !seen.by().is(Role.SUPPLIER)) {
            throw new Refusal(Refused.FORBIDDEN, "evidence is for the parties to bring");
        }
        return documents.take(upload);
    }

    /** Lets the dispute refer to what was taken; in the transaction under way. */
    public Uni<Answer> submit(String id, BringEvidence brought, Document taken, Caller caller) {
        Attachment file = new Attachment(taken.id(), taken.name(), taken.mediaType(), taken.bytes(), taken.sha256());
        return documents.keep(taken).chain(() -> disputes.submit(id, brought, file, caller));
    }

    /** The content of a piece; refused with {@code not-found} where it is in words only. */
    public RestMulti<byte[]> give(String id, int number, Caller caller) {
        return RestMulti.fromUniResponse(
                disputes.read(id, caller).map(held -> piece(held.value(), number)).chain(
                        piece -> content(piece).map(content -> new Opened(Objects.requireNonNull(piece.file()), content))),
                Opened::content, Opened::headers);
    }

    private static Evidence piece(Dispute dispute, int number) {
        return dispute.evidence().stream().filter(item -> item.number() == number && item.file() != null).findFirst()
                .orElseThrow(() -> new Refusal(Refused.NOT_FOUND, "evidence " + number + " has no file"));
    }

    /** What stands in the file of a piece that has one; refused while nobody knows that it is harmless, and once it is gone. */
    Uni<Multi<byte[]>> content(Evidence piece) {
        Attachment file = Objects.requireNonNull(piece.file());
        if (piece.redaction() != null) {
            throw Documents.redacted();
        }
        if (piece.by() == Role.SERVICE) {
            return transactions.look(() -> records.content(file.sha256())).map(bytes -> Multi.createFrom().item(bytes));
        }
        return transactions.look(() -> documents.of(List.of(file.id()))).chain(known -> {
            Documents.requireReadable(Objects.requireNonNull(known.get(file.id())));
            return store.open(file.id());
        });
    }
}
