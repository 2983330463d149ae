package tradeassurance.dispute;

import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.document.Documents;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.redaction.Redact;
import tradeassurance.dispute.model.Dispute;
import tradeassurance.dispute.model.Evidence;
import tradeassurance.dispute.model.RedactionCommand;
import tradeassurance.kernel.Role;

/** Takes files out of disputes that are over: those of the parties, and what the platform itself had on file. */
@ApplicationScoped
public class EvidenceRedactions {

    private final Door door;
    private final DisputeRows rows;
    private final Documents documents;
    private final PlatformRecords records;

    EvidenceRedactions(Door door, DisputeRows rows, Documents documents, PlatformRecords records) {
        this.door = door;
        this.rows = rows;
        this.documents = documents;
        this.records = records;
    }

    /** Takes out content and name of a file; in a transaction of {@code Once}. */
    public Uni<EvidenceView> redact(String id, int number, Redact wanted, Caller caller) {
        RedactionCommand command = new RedactionCommand.OfEvidence(number, wanted.reason());
        return door.handle(rows, id, caller, (dispute, by, now) -> dispute.decide(command, by, now))
                .call(held -> takeOut(held.value(), number)).map(held -> EvidenceView.number(number, held.value()));
    }

    private Uni<Void> takeOut(Dispute dispute, int number) {
        Evidence piece = dispute.evidence().get(number - 1);
        Evidence.Attachment file = Objects.requireNonNull(piece.file());
        return piece.by() == Role.SERVICE ? records.remove(dispute, file.sha256())
                : documents.redact(file.id(), Objects.requireNonNull(piece.redaction()));
    }
}
