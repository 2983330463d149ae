package tradeassurance.order.message;

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
import tradeassurance.order.message.model.Translation;
import tradeassurance.order.message.model.Writing;
import tradeassurance.order.paper.model.Papers;

/** A message of an order as a row. It never changes, but that its words may be taken out. */
@Entity
@Table(name = "order_message")
class OrderMessageEntity {

    @Id
    String id;
    String orderId;
    long number;
    @Enumerated(EnumType.STRING)
    Role role;
    String party;
    String language;
    @Nullable
    String words;
    String translations;
    String attachments;
    Instant writtenAt;

    /** Kept when the words, of which it is made, are not any more. */
    @Nullable
    String sha256;

    @Embedded
    @Nullable
    Redacted redacted;

    OrderMessageEntity() {
    }

    OrderMessageEntity(String id, Writing writing, List<String> attached, Held<Papers> papers) {
        this.id = id;
        this.orderId = papers.value().id();
        this.number = papers.version();
        this.role = papers.by().role();
        this.party = papers.by().party();
        this.language = writing.language();
        this.words = writing.text();
        this.translations = StoredText.write(writing.translations());
        this.attachments = StoredText.write(attached);
        this.writtenAt = papers.value().lastAt();
    }

    void redact(Redaction redaction) {
        sha256 = sha256();
        words = null;
        translations = StoredText.write(List.of());
        redacted = new Redacted(redaction);
    }

    String sha256() {
        return sha256 == null ? new Writing(language, Objects.requireNonNull(words), translated()).sha256(attached()) : sha256;
    }

    List<Translation> translated() {
        return List.of(StoredText.read(translations, Translation[].class));
    }

    List<String> attached() {
        return List.of(StoredText.read(attachments, String[].class));
    }
}
