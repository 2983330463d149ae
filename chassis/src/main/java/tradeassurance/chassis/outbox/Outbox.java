package tradeassurance.chassis.outbox;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.work.Traces;

/** Where calls to peers wait for their transaction to be committed, and for their turn. */
@ApplicationScoped
public class Outbox {

    /** One event cannot be followed by more calls than this; the place of a call is its event's times this, plus its own. */
    static final int CALLS_PER_EVENT = 100;

    private static final String WRITE = """
            INSERT INTO outbox (id, resource, resource_id, place, kind, body, traceparent, created_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text), clock_timestamp())
            """;

    private final ObjectMapper json;
    private final Traces traces;

    Outbox(ObjectMapper json, Traces traces) {
        this.json = json;
        this.traces = traces;
    }

    /**
     * Writes the calls that follow from events, in the transaction under way.
     *
     * @param firstSequence the sequence of the first event
     * @param callsByEvent for each event in order, its calls in order
     */
    public Uni<Void> write(String resource, String resourceId, long firstSequence, List<List<Outgoing>> callsByEvent) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (int event = 0; event < callsByEvent.size(); event++) {
            List<Outgoing> calls = callsByEvent.get(event);
            if (calls.size() > CALLS_PER_EVENT) {
                throw new IllegalStateException("more than " + CALLS_PER_EVENT + " calls follow from one event");
            }
            for (int call = 0; call < calls.size(); call++) {
                long place = (firstSequence + event) * CALLS_PER_EVENT + call;
                Outgoing outgoing = calls.get(call);
                done = done.chain(() -> write(resource, resourceId, place, outgoing));
            }
        }
        return done;
    }

    private Uni<Void> write(String resource, String resourceId, long place, Outgoing outgoing) {
        return Panache.getSession().chain(session -> session.createNativeQuery(WRITE)
                .setParameter(1, Ids.next("call")).setParameter(2, resource).setParameter(3, resourceId)
                .setParameter(4, place).setParameter(5, outgoing.kind()).setParameter(6, asJson(outgoing))
                .setParameter(7, traces.present())
                .executeUpdate()).replaceWithVoid();
    }

    private String asJson(Outgoing outgoing) {
        try {
            return json.writeValueAsString(outgoing.body());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a call that cannot be written: " + outgoing.kind(), unwritable);
        }
    }
}
