package tradeassurance.order.inquiry;

import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;

import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.event.Trail;
import tradeassurance.order.inquiry.model.Inquiry;
import tradeassurance.order.inquiry.model.InquiryKind;
import tradeassurance.order.inquiry.model.InquiryStatus;

/** An inquiry as a row. */
@Entity
@NullUnmarked
@Table(name = "inquiry")
class InquiryEntity implements Row<Inquiry> {

    @Id
    String id;
    String buyer;
    String supplier;
    @Enumerated(EnumType.STRING)
    InquiryKind kind;
    String subject;
    @Enumerated(EnumType.STRING)
    InquiryStatus status;
    Boolean assuranceOffered;
    String orderId;
    int messages;
    Instant createdAt;
    Instant lastAt;
    @Embedded
    Trail trail = new Trail();

    InquiryEntity() {
    }

    InquiryEntity(Inquiry first) {
        become(first);
    }

    @Override
    public Inquiry value() {
        return new Inquiry(id, buyer, supplier, kind, subject, status, assuranceOffered, orderId, messages, createdAt, lastAt);
    }

    @Override
    public void become(Inquiry next) {
        id = next.id();
        buyer = next.buyer();
        supplier = next.supplier();
        kind = next.kind();
        subject = next.subject();
        status = next.status();
        assuranceOffered = next.assuranceOffered();
        orderId = next.orderId();
        messages = next.messages();
        createdAt = next.createdAt();
        lastAt = next.lastAt();
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
