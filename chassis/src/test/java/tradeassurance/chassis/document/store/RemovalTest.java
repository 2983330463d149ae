package tradeassurance.chassis.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.document.DocumentStore;
import tradeassurance.chassis.document.DocumentStore.Kept;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** The content of what is redacted goes; also where whoever had begun to remove it died, and where it is gone already. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RemovalTest {

    private static final String ROW = """
            INSERT INTO document (id, name, media_type, bytes, sha256, scan, remove_at, redacted_at, redacted_by, redaction_reason)
            VALUES ($1, 'redacted', 'text/plain', 1, repeat('0', 64), 'REDACTED', clock_timestamp() + make_interval(secs => $2),
                    now(), 'o1', 'a law')
            """;

    @Inject
    Removal removal;
    @Inject
    DocumentStore store;
    @Inject
    Pool pool;
    @TempDir
    Path folder;

    private static <T> T now(Uni<T> later) {
        return later.await().atMost(Duration.ofSeconds(20));
    }

    private String redacted(boolean there, double removeIn) throws IOException {
        String id = Ids.next("doc");
        if (there) {
            now(store.put(id, Files.writeString(folder.resolve(id), "x")));
        }
        now(pool.preparedQuery(ROW).execute(Tuple.of(id, removeIn)));
        return id;
    }

    private boolean toBeRemoved(String id) {
        return now(pool.preparedQuery("SELECT remove_at IS NOT NULL FROM document WHERE id = $1").execute(Tuple.of(id)))
                .iterator().next().getBoolean(0);
    }

    @Test
    void contentGoesWhenItIsDueAndNothingElseDoes() throws IOException {
        String due = redacted(true, -1);
        String goneAlready = redacted(false, -1);
        String claimedByAnother = redacted(true, 50);
        removal.kick();
        eventually(() -> assertThat(toBeRemoved(due) || toBeRemoved(goneAlready)).isFalse());
        assertThat(now(store.list(null, 10_000))).extracting(Kept::id).contains(claimedByAnother).doesNotContain(due);
        assertThat(toBeRemoved(claimedByAnother)).isTrue();
    }
}
