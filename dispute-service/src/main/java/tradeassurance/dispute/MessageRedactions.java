package tradeassurance.dispute;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.redaction.Redact;
import tradeassurance.dispute.model.RedactionCommand;

/** Takes the words out of messages of disputes that are over. */
@ApplicationScoped
public class MessageRedactions {

    private final Door door;
    private final DisputeRows rows;
    private final MessageList messages;

    MessageRedactions(Door door, DisputeRows rows, MessageList messages) {
        this.door = door;
        this.rows = rows;
        this.messages = messages;
    }

    /** Takes out text and translations; in a transaction of {@code Once}. */
    public Uni<MessageView> redact(String id, int number, Redact wanted, Caller caller) {
        return rows.lock(id).chain(() -> messages.number(id, number)).chain(row -> {
            RedactionCommand command = new RedactionCommand.OfMessage(number, row.redacted != null, row.sha256 == null,
                    wanted.reason());
            return door.handle(rows, id, caller, (dispute, by, now) -> dispute.decide(command, by, now))
                    .chain(held -> messages.recordedAt(held).invoke(at -> row.redact(wanted.by(held.by(), at))))
                    .map(done -> row.view());
        });
    }
}
