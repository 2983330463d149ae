package tradeassurance.chassis.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.chassis.testing.TraceCollector;

/** A trace goes on from the request into the calls that follow from it: where it is sent, and in what is logged. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
@QuarkusTestResource(value = TraceCollector.class, restrictToAnnotatedClass = true)
class TracesTest {

    private static final String TRACE = "5bf92f3577b34da6a3ce929d0e0e4737";

    /** What the outbox logs. */
    private static final class Kept extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            lines.add(ExtLogRecord.wrap(record).getFormattedMessage());
        }

        @Override
        public void flush() {
            // Everything is kept at once.
        }

        @Override
        public void close() {
            lines.clear();
        }
    }

    @Test
    void aCollectorIsToldOfTheRequestAndOfItsCalls() {
        ParcelClient.held();

        eventually(() -> assertThat(TraceCollector.taken()).contains("chassis", "/v1/parcels", "outbox "));
    }

    @Test
    void aCallThatFailsIsLoggedWithTheTraceOfItsRequest() {
        Kept kept = new Kept();
        Logger log = Logger.getLogger("tradeassurance.chassis.outbox.Relay");
        log.addHandler(kept);
        try {
            String id = ParcelClient.as("b1", "BUYER").header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                    .body(ParcelClient.WORTH).post("/v1/parcels").then().statusCode(201).extract().path("id");
            FakePeers.answer("POST /v1/told/" + id, 500, "{}");

            eventually(() -> assertThat(kept.lines).anyMatch(line -> line.contains(TRACE)));
            FakePeers.answer("POST /v1/told/" + id, 200, "");
        } finally {
            log.removeHandler(kept);
        }
    }
}
