package tradeassurance.chassis.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.document.DocumentScanner;
import tradeassurance.chassis.document.DocumentStore;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class QuarantineTest {

    private static final String ROW = """
            INSERT INTO document (id, name, media_type, bytes, sha256, scan, next_scan_at)
            VALUES ($1, 'a.txt', 'text/plain', 1, repeat('0', 64), 'QUARANTINED', clock_timestamp())
            """;

    /** Finds harm where the content says so, and cannot say of content that says that. */
    private static final class Reader implements DocumentScanner {
        @Override
        public boolean quarantines() {
            return true;
        }

        @Override
        public Uni<Finding> scan(Multi<byte[]> content) {
            return content.collect().in(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                    .map(all -> all.toString(StandardCharsets.UTF_8)).map(text -> {
                        if (text.equals("unreadable")) {
                            throw new IllegalStateException("cannot say");
                        }
                        return text.equals("harm") ? new Finding("Harm-1") : Finding.NOTHING;
                    });
        }
    }

    @Inject
    Quarantine quarantine;
    @Inject
    DocumentStore store;
    @Inject
    DocumentScanner scanner;
    @Inject
    Pool pool;
    @TempDir
    Path folder;

    private static <T> T now(Uni<T> later) {
        return later.await().atMost(Duration.ofSeconds(20));
    }

    private String quarantined(String content) throws IOException {
        String id = Ids.next("doc");
        now(store.put(id, Files.writeString(folder.resolve(id), content)));
        now(pool.preparedQuery(ROW).execute(Tuple.of(id)));
        return id;
    }

    private String scan(String id) {
        return now(pool.preparedQuery("SELECT scan || ' ' || coalesce(finding, '-') || ' ' "
                + "|| coalesce(next_scan_at > clock_timestamp(), false) FROM document WHERE id = $1").execute(Tuple.of(id)))
                .iterator().next().getString(0);
    }

    @Test
    void eachDocumentLeavesTheQuarantineByWhatItHolds() throws IOException {
        QuarkusMock.installMockForInstance(new Reader(), scanner);
        String unreadable = quarantined("unreadable");
        Map<String, String> comesTo = Map.of(unreadable, "QUARANTINED - true", quarantined("harm"), "INFECTED Harm-1 false",
                quarantined("a"), "CLEAN - false", quarantined("b"), "CLEAN - false", quarantined("c"), "CLEAN - false",
                quarantined("d"), "CLEAN - false");
        quarantine.kick();
        eventually(() -> comesTo.forEach((id, becomes) -> assertThat(scan(id)).as(id).isEqualTo(becomes)));
    }

    @Test
    void nobodyLooksWhereNobodyIsConfiguredTo() throws IOException {
        assertThat(scanner.quarantines()).isFalse();
        String id = quarantined("a");
        quarantine.kick();
        assertThat(scan(id)).isEqualTo("QUARANTINED - false");
        now(pool.preparedQuery("DELETE FROM document WHERE id = $1").execute(Tuple.of(id)));
    }
}
