package tradeassurance.dispute;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import tradeassurance.chassis.redaction.Redacted;
import tradeassurance.dispute.model.Translation;
import tradeassurance.dispute.model.Words;
import tradeassurance.kernel.Redaction;
import tradeassurance.kernel.Role;

/** A message as a row. It never changes, but that its words may be taken out. */
@Entity
@Table(name = "dispute_message")
class MessageEntity {

    /** The dispute and the message's place in it, so that it is written once. */
    @Id
    String id;
    String disputeId;
    int number;
    @Enumerated(EnumType.STRING)
    Role author;
    String text;
    String language;
    String translations;
    Instant sentAt;
    /** None where the chain has the words themselves, as it once had. */
    String sha256;
    @Embedded
    Redacted redacted;

    MessageEntity() {
    }

    MessageEntity(String disputeId, int number, Role author, Words words, Instant sentAt) {
        this.id = disputeId + "/" + number;
        this.disputeId = disputeId;
        this.number = number;
        this.author = author;
        this.text = words.text();
        this.language = words.language();
        this.translations = StoredText.write(words.translations());
        this.sentAt = sentAt;
        this.sha256 = words.sha256();
    }

    void redact(Redaction redaction) {
        text = null;
        translations = StoredText.write(List.of());
        redacted = new Redacted(redaction);
    }

    MessageView view() {
        return new MessageView(number, author, text, language, List.of(StoredText.read(translations, Translation[].class)),
                sentAt, sha256, Redacted.of(redacted));
    }
}
