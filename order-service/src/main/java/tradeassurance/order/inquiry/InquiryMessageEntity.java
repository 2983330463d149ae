package tradeassurance.order.inquiry;

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
import tradeassurance.order.inquiry.model.Inquiry;
import tradeassurance.order.message.model.Translation;
import tradeassurance.order.message.model.Writing;

/** A message of an inquiry as a row. */
@Entity
@Immutable
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
    String words;
    String translations;
    Instant writtenAt;

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

    Writing writing() {
        return new Writing(language, words, List.of(StoredText.read(translations, Translation[].class)));
    }
}
