package tradeassurance.chassis.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.work.Kicks;
import tradeassurance.chassis.work.Traces;

/** Where calls to peers wait for their transaction to be committed, and for their turn. */
@ApplicationScoped
public class Outbox {

    /** One event cannot be followed by more calls than this; the place of a call is its event's times this, plus its own. */
    static final int CALLS_PER_EVENT = 100;

    private static final String WRITE = """
            INSERT INTO outbox (id, resource, resource_id, place, kind, body, traceparent, created_at)
            SELECT id, ?2, resource_id, place, kind, body, cast(?7 as text), clock_timestamp()
              FROM unnest(cast(?1 as text[]), cast(?3 as text[]), cast(cast(?4 as text[]) as bigint[]), cast(?5 as text[]),
                          cast(?6 as text[])) AS c (id, resource_id, place, kind, body)
            """;

    /** A call in its place among those of its aggregate. */
    public record Line(String resourceId, long place, Outgoing call) {
    }

    private final ObjectMapper json;
    private final Traces traces;
    private final Kicks kicks;

    Outbox(ObjectMapper json, Traces traces, Kicks kicks) {
        this.json = json;
        this.traces = traces;
        this.kicks = kicks;
    }

    /**
     * The calls that follow from events, in their places.
     *
     * @param firstSequence the sequence of the first event
     * @param callsByEvent for each event in order, its calls in order
     */
    public static List<Line> lines(String resourceId, long firstSequence, List<List<Outgoing>> callsByEvent) {
        List<Line> lines = new ArrayList<>();
        for (int event = 0; event < callsByEvent.size(); event++) {
            List<Outgoing> calls = callsByEvent.get(event);
            if (calls.size() > CALLS_PER_EVENT) {
                throw new IllegalStateException("more than " + CALLS_PER_EVENT + " calls follow from one event");
            }
            for (int call = 0; call < calls.size(); call++) {
                lines.add(new Line(resourceId, (firstSequence + event) * CALLS_PER_EVENT + call, calls.get(call)));
            }
        }
        return lines;
    }

    /** Writes calls of aggregates of one kind, in the transaction under way. */
    public Uni<Void> write(String resource, List<Line> lines) {
        return lines.isEmpty() ? Uni.createFrom().voidItem()
                : Panache.getSession().invoke(() -> kicks.leave(Kicks.Left.CALLS))
                        .chain(session -> session.createNativeQuery(WRITE)
                                .setParameter(1, texts(lines, line -> Ids.next("call"))).setParameter(2, resource)
                                .setParameter(3, texts(lines, Line::resourceId))
                                .setParameter(4, texts(lines, line -> Long.toString(line.place())))
                                .setParameter(5, texts(lines, line -> line.call().kind()))
                                .setParameter(6, texts(lines, line -> asJson(line.call())))
                                .setParameter(7, traces.present())
                                .executeUpdate())
                        .replaceWithVoid();
    }

    private static String[] texts(List<Line> lines, Function<Line, String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }

    private String asJson(Outgoing outgoing) {
        try {
            return json.writeValueAsString(outgoing.body());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a call that cannot be written: " + outgoing.kind(), unwritable);
        }
    }
}
