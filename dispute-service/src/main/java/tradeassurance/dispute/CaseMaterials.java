package tradeassurance.dispute;

import java.io.ByteArrayOutputStream;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.document.Document;
import tradeassurance.chassis.document.DocumentRefusal;
import tradeassurance.chassis.document.Documents;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.event.History;
import tradeassurance.chassis.event.Recorded;
import tradeassurance.dispute.model.Dispute;
import tradeassurance.dispute.model.Evidence;
import tradeassurance.dispute.model.Evidence.Attachment;
import tradeassurance.dispute.model.Words;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/** Puts together everything about a dispute, for those who may see it. */
@ApplicationScoped
public class CaseMaterials {

    /** A redaction that comes between two statements is over when the second has not found something. */
    private static final int MOST_TRIES = 3;

    private final Door door;
    private final Transactions transactions;
    private final DisputeRows rows;
    private final History history;
    private final MessageList messages;
    private final Documents documents;
    private final EvidenceFiles files;
    private final PlatformRecords records;

    CaseMaterials(Door door, Transactions transactions, DisputeRows rows, History history, MessageList messages,
            Documents documents, EvidenceFiles files, PlatformRecords records) {
        this.door = door;
        this.transactions = transactions;
        this.rows = rows;
        this.history = history;
        this.messages = messages;
        this.documents = documents;
        this.files = files;
        this.records = records;
    }

    /**
     * Refused while a file is still being looked at for harm; one that is harmful is left out, and one that is redacted. What
     * other services have said is read together with the rest: it may be redacted before the archive has come that far.
     */
    public Uni<CaseMaterial> of(String id, Caller caller) {
        return Uni.createFrom().deferred(() -> transactions.look(() -> door.read(rows, id, caller)
                .chain(held -> history.of(rows.resource(), id).chain(events -> messages.all(id)
                        .chain(thread -> documents.of(uploads(held.value())).chain(known -> records.contents(id)
                                .map(said -> material(held, events, thread, known, said))))))))
                .onFailure(ConcurrentModificationException.class).retry().atMost(MOST_TRIES);
    }

    private static List<String> uploads(Dispute dispute) {
        return dispute.evidence().stream().filter(CaseMaterials::uploaded).map(CaseMaterials::file).map(Attachment::id)
                .toList();
    }

    /** As of the version that was read: what has come meanwhile is left out. */
    private CaseMaterial material(Held<Dispute> held, List<Recorded> events, List<MessageView> all,
            Map<String, Document> known, Map<String, byte[]> said) {
        Dispute dispute = held.value();
        List<MessageView> thread = all.stream().filter(message -> message.number() <= dispute.messages()).toList();
        List<CaseMaterial.Content> contents = dispute.evidence().stream()
                .filter(piece -> piece.file() != null && givenOut(piece, known))
                .map(piece -> uploaded(piece) ? upload(piece) : record(piece, said)).toList();
        return new CaseMaterial(dispute.id(), StoredText.write(dispute), StoredText.write(thread),
                events.stream().filter(event -> event.sequence() <= held.version()).toList(),
                thread.stream().filter(message -> message.sha256() != null && message.text() != null)
                        .map(CaseMaterials::words).toList(),
                contents);
    }

    private static CaseMaterial.Content words(MessageView message) {
        byte[] hashed = new Words(Objects.requireNonNull(message.text()), message.language(), message.translations()).hashed();
        return new CaseMaterial.Content(message.number(), "words", hashed.length, Objects.requireNonNull(message.sha256()),
                Uni.createFrom().item(hashed));
    }

    private static boolean givenOut(Evidence piece, Map<String, Document> known) {
        if (piece.redaction() != null) {
            return false;
        }
        if (!uploaded(piece)) {
            return true;
        }
        return switch (Objects.requireNonNull(known.get(file(piece).id())).scan()) {
            case CLEAN -> true;
            case INFECTED, REDACTED -> false;
            case QUARANTINED -> throw new Refusal(DocumentRefusal.DOCUMENT_QUARANTINED,
                    "evidence " + piece.number() + " is still being looked at for harm; try again in a moment");
        };
    }

    private static CaseMaterial.Content record(Evidence piece, Map<String, byte[]> said) {
        Attachment file = file(piece);
        byte[] content = said.get(file.sha256());
        if (content == null) {
            throw new ConcurrentModificationException("evidence " + piece.number() + " was redacted while it was read");
        }
        return new CaseMaterial.Content(piece.number(), file.name(), file.size(), file.sha256(),
                Uni.createFrom().item(content));
    }

    private CaseMaterial.Content upload(Evidence piece) {
        Attachment file = file(piece);
        return new CaseMaterial.Content(piece.number(), file.name(), file.size(), file.sha256(), Uni.createFrom()
                .deferred(() -> files.content(piece)).chain(parts -> parts.collect().in(ByteArrayOutputStream::new,
                        ByteArrayOutputStream::writeBytes).map(ByteArrayOutputStream::toByteArray)));
    }

    private static boolean uploaded(Evidence piece) {
        return piece.file() != null && piece.by() != Role.SERVICE;
    }

    private static Attachment file(Evidence piece) {
        return Objects.requireNonNull(piece.file());
    }
}
