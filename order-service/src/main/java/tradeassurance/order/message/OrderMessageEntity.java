package tradeassurance.order.message;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Role;
import tradeassurance.order.StoredText;
import tradeassurance.order.message.model.Translation;
import tradeassurance.order.message.model.Writing;
import tradeassurance.order.paper.model.Papers;

/** A message of an order as a row. */
@Entity
@Immutable
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
    String words;
    String translations;
    String attachments;
    Instant writtenAt;

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

    Writing writing() {
        return new Writing(language, words, List.of(StoredText.read(translations, Translation[].class)));
    }

    List<String> attached() {
        return List.of(StoredText.read(attachments, String[].class));
    }
}
