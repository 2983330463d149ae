package tradeassurance.dispute;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.page.Page;
import tradeassurance.dispute.model.Dispute;
import tradeassurance.dispute.model.Words;

/** The threads of disputes. */
@ApplicationScoped
public class MessageList implements PanacheRepositoryBase<MessageEntity, String> {

    private final Door door;
    private final Transactions transactions;
    private final DisputeRows rows;

    MessageList(Door door, Transactions transactions, DisputeRows rows) {
        this.door = door;
        this.transactions = transactions;
        this.rows = rows;
    }

    private static final String WHEN = """
            SELECT occurred_at FROM event WHERE resource = 'dispute' AND resource_id = ?1 AND sequence = ?2
            """;

    /** Keeps what has just been said; in the transaction in which it was. */
    Uni<Void> keep(Held<Dispute> held, Words words) {
        return recordedAt(held).chain(at -> persist(
                new MessageEntity(held.value().id(), held.value().messages(), held.by().role(), words, at))).replaceWithVoid();
    }

    /** When the last thing that happened in a dispute was recorded; in the session under way. */
    Uni<Instant> recordedAt(Held<Dispute> held) {
        return Panache.getSession().chain(session -> session.createNativeQuery(WHEN, Instant.class)
                .setParameter(1, held.value().id()).setParameter(2, held.version()).getSingleResult());
    }

    /** Refused with {@code not-found} where the thread has none of this number. */
    Uni<MessageEntity> number(String disputeId, int number) {
        return find("disputeId = ?1 and number = ?2", disputeId, number).firstResult()
                .onItem().ifNull().failWith(() -> Caller.unknown("message", disputeId + "/" + number));
    }

    /** A page of a thread, newest first. @param before the number of the last message seen */
    public Uni<Page<MessageView>> of(String disputeId, Caller caller, @Nullable Integer before, int limit) {
        return transactions.look(() -> door.read(rows, disputeId, caller)
                .chain(held -> find("disputeId = ?1 and number < ?2 order by number desc", disputeId,
                        before == null ? Integer.MAX_VALUE : before).range(0, limit).list()))
                .map(found -> Page.of(found, limit, message -> String.valueOf(message.number), MessageEntity::view));
    }

    /** The whole thread, oldest first; in the session under way. */
    Uni<List<MessageView>> all(String disputeId) {
        return list("disputeId = ?1 order by number", disputeId).map(found -> found.stream().map(MessageEntity::view).toList());
    }
}
