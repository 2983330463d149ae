package tradeassurance.chassis.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.parcel.ParcelClient.execute;
import static tradeassurance.chassis.parcel.ParcelClient.query;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** Every event gets one place in the feed, those of one aggregate in their sequence, whatever their ids say about the time. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class FeedOrderTest {

    private static final Duration LONG_AGO = Duration.ofMinutes(3);

    private static final String EVENTS = """
            INSERT INTO event (id, resource, resource_id, sequence, type, data, role, party, occurred_at, effective_at,
                               previous_hash, hash)""";

    private String aggregate;

    @BeforeEach
    void another() {
        aggregate = Ids.next("prc");
    }

    @Test
    void machinesThatDisagreeAboutTheTimeDoNotTurnAHistoryRound() {
        happen(1, Ids.next("evt"), 2, Ids.since("evt", Duration.ofSeconds(1)) + "a" + aggregate, 3, Ids.next("evt"));
        assertFeedKeepsTheSequence(3);
    }

    @Test
    void anEventOfALongTransactionIsFoundBeforeWhatFollowsIt() {
        happen(1, Ids.since("evt", LONG_AGO) + aggregate, 2, Ids.next("evt"), 3, Ids.next("evt"));
        assertFeedKeepsTheSequence(3);
    }

    @Test
    void soIsAnOldEventBehindANewOne() {
        happen(1, Ids.next("evt"), 2, Ids.since("evt", LONG_AGO) + aggregate);
        assertFeedKeepsTheSequence(2);
    }

    @Test
    void moreThanOneRoundTakes() {
        execute("""
                WITH made AS (%s SELECT 'evt_' || '%s' || lpad(n::text, 5, '0'), 'parcel', '%s', n, 'parcel.note', '{}', 'BUYER',
                                        'b1', now(), now(), '', '' FROM generate_series(1, 2500) n
                              RETURNING id, resource, resource_id, sequence)
                INSERT INTO feed_pending (event_id, resource, resource_id, sequence) SELECT * FROM made
                """
                .formatted(EVENTS, aggregate, aggregate));
        assertFeedKeepsTheSequence(2500);
    }

    /** @param sequencesAndIds all of one transaction, so that no round sees a part of them */
    private void happen(Object... sequencesAndIds) {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < sequencesAndIds.length; i += 2) {
            values.append(i == 0 ? "" : ", ")
                    .append("('%s', 'parcel', '%s', %d, 'parcel.note', '{}', 'BUYER', 'b1', now(), now(), '', '')"
                            .formatted(sequencesAndIds[i + 1], aggregate, (int) sequencesAndIds[i]));
        }
        execute("""
                WITH made AS (%s VALUES %s RETURNING id, resource, resource_id, sequence)
                INSERT INTO feed_pending (event_id, resource, resource_id, sequence) SELECT * FROM made
                """.formatted(EVENTS, values));
    }

    private void assertFeedKeepsTheSequence(int events) {
        String inFeed = " FROM feed f JOIN event e ON e.id = f.event_id WHERE e.resource_id = '" + aggregate + "'";
        eventually(() -> assertThat(query("SELECT count(*)" + inFeed)).isEqualTo(Integer.toString(events)));
        assertThat(query("SELECT string_agg(e.sequence::text, ' ' ORDER BY f.position)" + inFeed))
                .isEqualTo(IntStream.rangeClosed(1, events).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
        assertThat(query("SELECT count(*) FROM feed_pending WHERE resource_id = '" + aggregate + "'")).isEqualTo("0");
    }
}
