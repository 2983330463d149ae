package tradeassurance.dispute;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.page.Page;

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
