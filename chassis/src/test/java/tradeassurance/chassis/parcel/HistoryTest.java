package tradeassurance.chassis.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.chassis.parcel.ParcelClient.as;
import static tradeassurance.chassis.parcel.ParcelClient.execute;
import static tradeassurance.chassis.parcel.ParcelClient.held;
import static tradeassurance.chassis.parcel.ParcelClient.query;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** History is append-only, chained by hash (INV12), and readable as a feed that nobody can miss a part of. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class HistoryTest {

    @Test
    void theTimelineIsChainedByHashAndTellsWhoDidWhat() {
        String parcel = held();
        as("b1", "BUYER").post("/v1/parcels/" + parcel + "/notes").then().statusCode(201);
        JsonPath timeline = as("b1", "BUYER").get("/v1/parcels/" + parcel + "/timeline").then().statusCode(200)
                .body("intact", equalTo(true)).extract().jsonPath();
        assertThat(timeline.getList("items.type", String.class)).containsExactly("parcel.held", "parcel.note");
        assertThat(timeline.getString("items[0].previous_hash")).isEqualTo("0".repeat(64));
        assertThat(timeline.getString("items[1].previous_hash")).isEqualTo(timeline.getString("items[0].hash"));
        assertThat(timeline.getString("items[1].party")).isEqualTo("b1");
        assertThat(timeline.getInt("items[1].data.notes")).isEqualTo(1);
    }

    @Test
    void historyCannotBeRewritten() {
        String parcel = held();
        assertThatThrownBy(() -> execute("UPDATE event SET party = 'b9' WHERE resource_id = '" + parcel + "'"))
                .hasStackTraceContaining("event is append-only");
        assertThatThrownBy(() -> execute("DELETE FROM event")).hasStackTraceContaining("event is append-only");
        assertThatThrownBy(() -> execute("TRUNCATE event CASCADE")).hasStackTraceContaining("append-only");
    }

    @Test
    void whoeverRewritesItAllTheSameIsFoundOut() {
        String parcel = held();
        execute("ALTER TABLE event DISABLE TRIGGER event_is_append_only");
        try {
            execute("UPDATE event SET data = replace(data, '0', '7') WHERE resource_id = '" + parcel + "'");
        } finally {
            execute("ALTER TABLE event ENABLE TRIGGER event_is_append_only");
        }
        as("b1", "BUYER").get("/v1/parcels/" + parcel + "/timeline").then().statusCode(200).body("intact", equalTo(false));
    }

    @Test
    void theFeedHasNoGapsAndShowsAPartyOnlyItsOwn() {
        List<String> mine = IntStream.range(0, 5).mapToObj(i -> held()).toList();
        eventually(() -> assertThat(query("SELECT count(*) FROM feed_pending")).isEqualTo("0"));
        List<Long> positions = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        String cursor = "0";
        while (true) {
            JsonPath page = as("suite", "SERVICE").get("/v1/events?limit=3&cursor=" + cursor).then().statusCode(200).extract()
                    .jsonPath();
            positions.addAll(page.getList("items.position", Long.class));
            subjects.addAll(page.getList("items.subject", String.class));
            if (page.getString("next").equals(cursor)) {
                break;
            }
            cursor = page.getString("next");
        }
        assertThat(positions).containsExactlyElementsOf(LongStream.rangeClosed(1, positions.size()).boxed().toList());
        assertThat(subjects).containsAll(mine.stream().map(id -> "parcel/" + id).toList());
        as("b2", "BUYER").get("/v1/events?limit=1000").then().statusCode(200)
                .body("items.findAll { it.subject == 'parcel/" + mine.get(0) + "' }.size()", equalTo(0));
        as("b1", "BUYER").get("/v1/events?cursor=x").then().statusCode(400);
        as("b1", "BUYER").get("/v1/events?limit=0").then().statusCode(400);
    }
}
