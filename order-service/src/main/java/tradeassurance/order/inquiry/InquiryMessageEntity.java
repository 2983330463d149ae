package tradeassurance.order.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

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
import tradeassurance.order.inquiry.model.Inquiry;
import tradeassurance.order.message.model.Translation;
import tradeassurance.order.message.model.Writing;

/** A message of an inquiry as a row. It never changes, but that its words may be taken out. */
@Entity
@Table(name = "inquiry_message")
class InquiryMessageEntity {

    @Id
    String id;
    String inquiryId;
    long number;
    @Enumerated(EnumType.STRING)
    Role role;
    String party;
    String language;
    @Nullable
    String words;
    String translations;
    Instant writtenAt;

    /** Kept when the words, of which it is made, are not any more. */
    @Nullable
    String sha256;

    @Embedded
    @Nullable
    Redacted redacted;

    InquiryMessageEntity() {
    }

    InquiryMessageEntity(String id, Writing writing, Held<Inquiry> inquiry) {
        this.id = id;
        this.inquiryId = inquiry.value().id();
        this.number = inquiry.value().messages();
        this.role = inquiry.by().role();
        this.party = inquiry.by().party();
        this.language = writing.language();
        this.words = writing.text();
        this.translations = StoredText.write(writing.translations());
        this.writtenAt = inquiry.value().lastAt();
    }

    void redact(Redaction redaction) {
        sha256 = sha256();
        words = null;
        translations = StoredText.write(List.of());
        redacted = new Redacted(redaction);
    }

    String sha256() {
        return sha256 == null ? new Writing(language, Objects.requireNonNull(words), translated()).sha256(List.of()) : sha256;
    }

    List<Translation> translated() {
        return List.of(StoredText.read(translations, Translation[].class));
    }
}
