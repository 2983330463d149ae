package tradeassurance.order;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Role;
import tradeassurance.order.model.Contract;
import tradeassurance.order.model.Modification;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.OrderEvent;

/** The requests for modifications of orders, and what became of them; written as their events are. */
@ApplicationScoped
class ModificationRecords {

    private static final String ASK = """
            INSERT INTO modification_request (id, order_id, requested_by, dispute_id, note, base_version, proposed, status,
                                              requested_at, respond_by, decided_at)
            VALUES (?1, ?2, ?3, cast(?4 as text), cast(?5 as text), ?6, ?7, ?8, ?9, cast(?10 as timestamptz),
                    cast(?11 as timestamptz))
            """;

    private static final String DECIDE = """
            UPDATE modification_request SET status = ?2, decided_at = ?3, answer = cast(?4 as text)
             WHERE id = ?1 AND status = 'REQUESTED'
            """;

    private static final String OF = """
            SELECT id, requested_by, dispute_id, note, base_version, proposed, status, requested_at, respond_by, decided_at,
                   answer
              FROM modification_request WHERE order_id = ?1 ORDER BY id DESC LIMIT 100
            """;

    /** Follows what has happened to the order, in the transaction under way. */
    Uni<Void> follow(Order before, Order next, List<Event> events) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Event event : events) {
            if (event instanceof OrderEvent.ModificationRequested) {
                done = done.chain(() -> ask(next, Objects.requireNonNull(next.agreed().request())));
            } else if (event instanceof OrderEvent.ModificationAccepted by && by.disputeId() != null) {
                done = done.chain(() -> agree(before, next, by));
            } else if (event instanceof OrderEvent.ModificationAccepted by) {
                done = done.chain(() -> decide(by.modificationId(), ModificationStatus.ACCEPTED, next.changedAt(), null));
            } else if (event instanceof OrderEvent.ModificationDeclined by) {
                done = done.chain(() -> decide(by.modificationId(), ModificationStatus.DECLINED, next.changedAt(), by.note()));
            } else if (event instanceof OrderEvent.ModificationWithdrawn by) {
                done = done.chain(() -> decide(by.modificationId(), ModificationStatus.WITHDRAWN, next.changedAt(), by.note()));
            } else if (event instanceof OrderEvent.ModificationExpired by) {
                done = done
                        .chain(() -> decide(by.modificationId(), ModificationStatus.EXPIRED, next.changedAt(), by.because()));
            }
        }
        return done;
    }

    /** All of an order, the newest first. */
    Uni<List<ModificationRecord>> of(String orderId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class).setParameter(1, orderId).getResultList())
                .map(rows -> rows.stream().map(ModificationRecords::kept).toList());
    }

    private static Uni<Void> ask(Order order, Modification request) {
        return insert(order.id(), request.id(), request.by(), null, request.note(), order.agreed().version(),
                request.proposed(), ModificationStatus.REQUESTED, request.requestedAt(), request.respondBy(), null);
    }

    private static Uni<Void> agree(Order before, Order next, OrderEvent.ModificationAccepted by) {
        return insert(next.id(), by.modificationId(), Role.SERVICE, by.disputeId(), null, before.agreed().version(),
                next.contract(), ModificationStatus.ACCEPTED, next.changedAt(), null, next.changedAt());
    }

    private static Uni<Void> insert(String orderId, String id, Role by, @Nullable String dispute, @Nullable String note,
            int base, Contract proposed, ModificationStatus status, Instant at, @Nullable Instant respondBy,
            @Nullable Instant decidedAt) {
        return Panache.getSession().chain(session -> session.createNativeQuery(ASK).setParameter(1, id)
                .setParameter(2, orderId).setParameter(3, by.name()).setParameter(4, dispute).setParameter(5, note)
                .setParameter(6, base).setParameter(7, StoredText.write(proposed)).setParameter(8, status.name())
                .setParameter(9, at).setParameter(10, respondBy).setParameter(11, decidedAt).executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> decide(String id, ModificationStatus status, Instant at, @Nullable String answer) {
        return Panache.getSession().chain(session -> session.createNativeQuery(DECIDE).setParameter(1, id)
                .setParameter(2, status.name()).setParameter(3, at).setParameter(4, answer).executeUpdate())
                .replaceWithVoid();
    }

    private static ModificationRecord kept(Object[] row) {
        return new ModificationRecord((String) row[0], Role.valueOf((String) row[1]), (String) row[2], (String) row[3],
                ((Number) row[4]).intValue(), StoredText.read((String) row[5], Contract.class),
                ModificationStatus.valueOf((String) row[6]), StoredText.instant(row[7]), instant(row[8]), instant(row[9]),
                (String) row[10]);
    }

    private static @Nullable Instant instant(@Nullable Object stored) {
        return stored == null ? null : StoredText.instant(stored);
    }
}
