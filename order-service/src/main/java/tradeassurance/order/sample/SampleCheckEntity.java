package tradeassurance.order.sample;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.redaction.Redacted;
import tradeassurance.kernel.Redaction;
import tradeassurance.kernel.Role;
import tradeassurance.order.StoredText;
import tradeassurance.order.paper.model.CheckedCharacteristic;
import tradeassurance.order.paper.model.Papers;
import tradeassurance.order.paper.model.SampleResult;

/** A check of a sample, or a waiver, as a row. It never changes, but that its note may be taken out. */
@Entity
@Table(name = "order_sample_check")
class SampleCheckEntity {

    @Id
    String id;
    String orderId;
    long number;
    @Enumerated(EnumType.STRING)
    SampleResult result;
    @Nullable
    String sampleOrderId;
    String characteristics;
    String documents;
    @Nullable
    String note;
    boolean beforeSubmission;
    @Enumerated(EnumType.STRING)
    Role role;
    String party;
    Instant recordedAt;
    @Embedded
    @Nullable
    Redacted redacted;

    SampleCheckEntity() {
    }

    SampleCheckEntity(String id, NewSampleCheck check, boolean beforeSubmission, Held<Papers> papers) {
        this.id = id;
        this.orderId = papers.value().id();
        this.number = papers.version();
        this.result = check.result();
        this.sampleOrderId = check.sampleOrderId();
        this.characteristics = StoredText.write(check.checked());
        this.documents = StoredText.write(check.documents());
        this.note = check.note();
        this.beforeSubmission = beforeSubmission;
        this.role = papers.by().role();
        this.party = papers.by().party();
        this.recordedAt = papers.value().lastAt();
    }

    void redact(Redaction redaction) {
        note = null;
        redacted = new Redacted(redaction);
    }

    List<CheckedCharacteristic> checked() {
        return List.of(StoredText.read(characteristics, CheckedCharacteristic[].class));
    }

    List<String> documentIds() {
        return List.of(StoredText.read(documents, String[].class));
    }
}
