package tradeassurance.chassis.event;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Event;

/** What has happened to an aggregate. Append-only, also by the database; each event carries the hash of the one before it. */
@ApplicationScoped
public class History {

    /** What the identifiers of events begin with. */
    public static final String ID = "evt";

    private static final String OF = """
            SELECT id, resource, resource_id, sequence, type, data, role, party, occurred_at, effective_at, previous_hash, hash
              FROM event WHERE resource = ?1 AND resource_id = ?2 ORDER BY sequence
            """;

    private final ObjectMapper json;

    History(ObjectMapper json) {
        this.json = json;
    }

    Recorded next(String resource, String resourceId, Trail trail, Event event, Actor by, Instant now,
            Instant effective) {
        String id = Ids.next(ID);
        long sequence = trail.version() + 1;
        String data = asJson(event);
        String hash = Recorded.hashOf(trail.lastHash(), id, resource, resourceId, sequence, event.type(), data,
                by.role().name(), by.party(), now, effective);
        return new Recorded(id, resource, resourceId, sequence, event.type(), data, by.role().name(), by.party(), now,
                effective, trail.lastHash(), hash);
    }

    /** What is to be added to histories in one transaction. */
    public Histories together() {
        return new Histories(this);
    }

    /** The whole history of an aggregate, oldest first. */
    public Uni<List<Recorded>> of(String resource, String resourceId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter(1, resource).setParameter(2, resourceId).getResultList())
                .map(rows -> rows.stream().map(History::recorded).toList());
    }

    private static Recorded recorded(Object[] row) {
        return new Recorded((String) row[0], (String) row[1], (String) row[2], ((Number) row[3]).longValue(), (String) row[4],
                (String) row[5], (String) row[6], (String) row[7], instant(row[8]), instant(row[9]), (String) row[10],
                (String) row[11]);
    }

    private static Instant instant(Object stored) {
        return stored instanceof java.time.OffsetDateTime at ? at.toInstant() : (Instant) stored;
    }

    private String asJson(Event event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an event that cannot be written: " + event.type(), unwritable);
        }
    }
}
