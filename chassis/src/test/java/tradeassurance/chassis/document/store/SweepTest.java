package tradeassurance.chassis.document.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

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

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SweepTest {

    private static final String ROW = """
            INSERT INTO document (id, name, media_type, bytes, sha256, scan)
            VALUES ($1, 'a.txt', 'text/plain', 1, repeat('0', 64), 'CLEAN')
            """;

    @Inject
    Sweep sweep;
    @Inject
    DocumentStore store;
    @Inject
    Pool pool;
    @TempDir
    Path folder;

    private static <T> T now(Uni<T> later) {
        return later.await().atMost(Duration.ofSeconds(20));
    }

    private String written(Duration ago) throws IOException {
        String id = Ids.next("doc");
        now(store.put(id, Files.writeString(folder.resolve(id), "x")));
        Path file = Path.of("target/documents").resolve(id.substring(0, 9)).resolve(id);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(ago)));
        return id;
    }

    @Test
    void onlyOldContentWithoutARowIsRemoved() throws IOException {
        String orphan = written(Duration.ofHours(25));
        String underWay = written(Duration.ofHours(23));
        String kept = written(Duration.ofHours(25));
        now(pool.preparedQuery(ROW).execute(Tuple.of(kept)));
        now(sweep.sweep());
        assertThat(now(store.list(null, 10_000))).extracting(Kept::id).contains(underWay, kept).doesNotContain(orphan);
    }
}
