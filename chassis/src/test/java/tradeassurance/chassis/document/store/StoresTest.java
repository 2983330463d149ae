package tradeassurance.chassis.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.document.DocumentConfig;
import tradeassurance.chassis.document.DocumentConfig.Place;
import tradeassurance.chassis.document.DocumentStore;
import tradeassurance.chassis.document.DocumentStore.Kept;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** A folder and a bucket of a real S3 server behave alike. */
class StoresTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Vertx VERTX = Vertx.vertx();
    private static final Map<Place, DocumentStore> STORES = new HashMap<>();

    @TempDir
    static Path folder;
    static S3Server server;

    @BeforeAll
    static void open() throws IOException {
        server = S3Server.start(folder);
        STORES.put(Place.FILE, store(Map.of("store", "file", "folder", folder.resolve("files").toString())));
        STORES.put(Place.S3, store(s3(S3Server.SECRET)));
    }

    @AfterAll
    static void close() {
        STORES.values().forEach(DocumentStore::close);
        server.close();
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Map<String, String> s3(String secret) {
        return Map.of("store", "s3", "s3.bucket", S3Server.BUCKET, "s3.endpoint", server.url().toString(), "s3.access-key",
                S3Server.KEY, "s3.secret-key", secret, "s3.prefix", "order-service/");
    }

    private static DocumentStore store(Map<String, String> settings) {
        Map<String, String> named = new HashMap<>();
        settings.forEach((name, value) -> named.put("chassis.documents." + name, value));
        return new Stores().store(new SmallRyeConfigBuilder().withMapping(DocumentConfig.class)
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withSources(new PropertiesConfigSource(named, "test", 100)).build().getConfigMapping(DocumentConfig.class),
                VERTX);
    }

    private static <T> T now(Uni<T> later) {
        return later.await().atMost(PATIENCE);
    }

    private static byte[] read(DocumentStore store, String id) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        now(store.open(id).chain(content -> content.invoke(all::writeBytes).collect().last()));
        return all.toByteArray();
    }

    private static String put(DocumentStore store, byte[] content) throws IOException {
        String id = Ids.next("doc");
        now(store.put(id, Files.write(folder.resolve(id), content)));
        return id;
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        return noise;
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void whatWasPutIsRead(Place place) throws IOException {
        DocumentStore store = STORES.get(place);
        for (int bytes : new int[] { 1, 8191, 8192, 8193, 5_000_000 }) {
            byte[] content = noise(bytes);
            assertThat(read(store, put(store, content))).as(bytes + " bytes").isEqualTo(content);
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void whatIsNotThereIsAFaultOfOurOwn(Place place) throws IOException {
        DocumentStore store = STORES.get(place);
        String gone = put(store, noise(10));
        now(store.remove(gone));
        now(store.remove(gone));
        assertThatThrownBy(() -> read(store, gone)).isInstanceOf(IllegalStateException.class).hasMessageContaining(gone);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void aSecondPutUnderTheSameIdReplacesTheFirst(Place place) throws IOException {
        DocumentStore store = STORES.get(place);
        String id = put(store, noise(100));
        now(store.put(id, Files.write(folder.resolve(id), noise(7))));
        assertThat(read(store, id)).isEqualTo(noise(7));
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void whatIsThereIsListedInTheOrderOfIdsAndInParts(Place place) throws IOException {
        DocumentStore store = STORES.get(place);
        List<String> put = new ArrayList<>();
        String before = Ids.next("doc");
        for (int i = 0; i < 7; i++) {
            put.add(put(store, noise(i + 1)));
        }
        List<Kept> listed = new ArrayList<>();
        for (List<Kept> part = now(store.list(before, 3)); !part.isEmpty();) {
            assertThat(part).hasSizeLessThanOrEqualTo(3);
            listed.addAll(part);
            part = now(store.list(part.get(part.size() - 1).id(), 3));
        }
        assertThat(listed).extracting(Kept::id).containsExactlyElementsOf(put);
        assertThat(listed).extracting(Kept::since)
                .allSatisfy(since -> assertThat(since).isCloseTo(Instant.now(), within5Minutes()));
    }

    private static org.assertj.core.data.TemporalUnitOffset within5Minutes() {
        return new org.assertj.core.data.TemporalUnitWithinOffset(5, ChronoUnit.MINUTES);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void manyAtOnceDoNotMix(Place place) throws IOException {
        DocumentStore store = STORES.get(place);
        List<Uni<Void>> puts = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= 24; i++) {
            String id = Ids.next("doc");
            ids.add(id);
            puts.add(store.put(id, Files.write(folder.resolve(id), noise(i * 1000))));
        }
        now(Uni.join().all(puts).andFailFast());
        for (int i = 1; i <= 24; i++) {
            assertThat(read(store, ids.get(i - 1))).isEqualTo(noise(i * 1000));
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void whatSomebodyElsePutThereIsNotOurs(Place place) throws IOException {
        DocumentStore store = STORES.get(place);
        String ours = put(store, noise(3));
        Path there = place == Place.FILE ? folder.resolve("files").resolve(ours.substring(0, 9))
                : folder.resolve("objects").resolve(S3Server.BUCKET).resolve("order-service");
        Files.write(there.resolve("doc_zzz.txt"), noise(3));
        assertThat(now(store.list(null, 1000))).extracting(Kept::id).contains(ours).doesNotContain("doc_zzz.txt");
    }

    @Test
    void aFileThatIsNotWholeHasNoName() throws IOException {
        Path files = folder.resolve("files");
        Path halfWritten = Files.createDirectories(files.resolve(".incoming")).resolve(Ids.next("doc"));
        Files.write(halfWritten, noise(100));
        Files.write(files.resolve("notes.txt"), "not ours".getBytes(StandardCharsets.UTF_8));
        DocumentStore store = STORES.get(Place.FILE);
        assertThat(now(store.list(null, 10_000))).extracting(Kept::id).doesNotContain(halfWritten.getFileName().toString())
                .allMatch(id -> id.startsWith("doc_"));
    }

    @Test
    void anIdOfAnotherKindLeadsNowhere() {
        DocumentStore store = STORES.get(Place.FILE);
        for (String id : new String[] { "../../etc/passwd", "doc_..", "", "/etc/passwd" }) {
            assertThatThrownBy(() -> now(store.open(id))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> now(store.put(id, folder))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whoHasNotTheSecretPutsNothing() throws IOException {
        DocumentStore stranger = store(s3("another-secret"));
        Path content = Files.write(folder.resolve("stranger"), noise(10));
        assertThatThrownBy(() -> now(stranger.put(Ids.next("doc"), content))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reason()).isEqualTo(Refused.STORAGE_UNAVAILABLE));
        stranger.close();
    }

    @Test
    void aStoreNobodyChoseSaysWhatIsMissing() {
        assertThatThrownBy(() -> store(Map.of())).hasMessageContaining("chassis.documents.store");
        assertThatThrownBy(() -> store(Map.of("store", "file"))).hasMessageContaining("chassis.documents.folder");
        assertThatThrownBy(() -> store(Map.of("store", "s3"))).hasMessageContaining("chassis.documents.s3.bucket");
    }
}
