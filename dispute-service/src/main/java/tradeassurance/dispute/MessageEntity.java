package tradeassurance.dispute;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import tradeassurance.dispute.model.FileEvent;
import tradeassurance.dispute.model.Translation;
import tradeassurance.kernel.Role;

/** A message as a row. It never changes. */
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

    MessageEntity() {
    }

    MessageEntity(String disputeId, FileEvent.MessagePosted message) {
        id = disputeId + "/" + message.number();
        this.disputeId = disputeId;
        number = message.number();
        author = message.by();
        text = message.text();
        language = message.language();
        translations = StoredText.write(message.translations());
        sentAt = message.sentAt();
    }

    MessageView view() {
        return new MessageView(number, author, text, language, List.of(StoredText.read(translations, Translation[].class)),
                sentAt);
    }
}
