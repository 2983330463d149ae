package tradeassurance.suite.bench;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * How long calls wait in the outboxes of all services. A call is written with its change in one transaction, and its row goes
 * when the peer has answered: a trigger notes both instants, by the clock of the database. So each time that is noted
 * is a little longer than that from commit to delivery, never shorter.
 */
final class Deliveries {

    private static final String NOTED = """
            CREATE TABLE bench_delivery (kind text NOT NULL, micros bigint NOT NULL);
            CREATE FUNCTION bench_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
            BEGIN
              INSERT INTO bench_delivery VALUES (OLD.kind, extract(epoch FROM clock_timestamp() - OLD.created_at) * 1000000);
              RETURN OLD;
            END $$;
            CREATE TRIGGER bench_note AFTER DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION bench_note()
            """;

    private final Marketplace place;

    Deliveries(Marketplace place) {
        this.place = place;
        Effort.SERVICES.forEach(service -> place.database(service).run(NOTED));
    }

    /** Forgets what was noted so far. */
    void begin() {
        Effort.SERVICES.forEach(service -> place.database(service).run("TRUNCATE bench_delivery"));
    }

    /** What was delivered since, of all services together: how many a second, and how long each took. */
    Rate since(double seconds) {
        long[] nanos = Effort.SERVICES.stream().flatMapToLong(this::noted).map(micros -> micros * 1000).toArray();
        Arrays.sort(nanos);
        return Rate.of(nanos, left(), seconds);
    }

    private LongStream noted(String service) {
        return Arrays.stream(place.database(service)
                .column("SELECT micros FROM bench_delivery"));
    }

    /** Calls that have failed at least once and still wait. */
    private long left() {
        return Effort.SERVICES.stream().mapToLong(service -> place.database(service)
                .number("SELECT count(*) FROM outbox WHERE last_error IS NOT NULL")).sum();
    }
}
