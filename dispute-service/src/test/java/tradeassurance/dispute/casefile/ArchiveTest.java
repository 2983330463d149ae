package tradeassurance.dispute.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.event.Recorded;
import tradeassurance.dispute.CaseMaterial;
import tradeassurance.kernel.Sha256;

/** A case file is the same bytes for everybody, and whoever changes one of them is found out, with the file that it is in. */
class ArchiveTest {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
    private static final byte[] PHOTOGRAPH = "a photograph".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SAID = "2:en5:when?".getBytes(StandardCharsets.UTF_8);
    private static final Path VERIFIER = Path.of("src/main/java/tradeassurance/dispute/casefile/Verify.java");

    private static Recorded event(int number, String type, String data, String previous) {
        Recorded unhashed = new Recorded("evt_" + number, "dispute", "dsp_1", number, type, data, "BUYER", "b1", NOON, NOON,
                previous, "");
        return new Recorded(unhashed.id(), "dispute", "dsp_1", number, type, data, "BUYER", "b1", NOON, NOON, previous,
                Sha256.of(unhashed.hashed()));
    }

    private static CaseMaterial material() {
        String sha256 = Sha256.of(PHOTOGRAPH);
        List<Recorded> events = new ArrayList<>();
        events.add(event(1, "dispute.opening_requested", "{\"order_id\":\"ord_1\"}", "0".repeat(64)));
        events.add(event(2, "dispute.evidence_submitted", "{\"number\":1,\"by\":\"BUYER\",\"sha256\":\"" + sha256 + "\"}",
                events.get(0).hash()));
        events.add(event(3, "dispute.message_posted", "{\"number\":1,\"text\":\"在哪里?\"}", events.get(1).hash()));
        for (int number = 2; number <= 3; number++) {
            events.add(event(number + 2, "dispute.message_posted", "{\"number\":" + number + ",\"by\":\"BUYER\",\"sha256\":\""
                    + Sha256.of(SAID) + "\"}", events.get(number).hash()));
        }
        events.add(event(6, "dispute.message_redacted", "{\"number\":3,\"reason\":\"a law\"}", events.get(4).hash()));
        return new CaseMaterial("dsp_1", "{\"id\":\"dsp_1\"}", "[{\"number\":1}]", events, List.of(said(2, SAID)),
                List.of(new CaseMaterial.Content(1, "crack in the 灯.png", PHOTOGRAPH.length, sha256,
                        Uni.createFrom().item(PHOTOGRAPH))));
    }

    private static CaseMaterial.Content said(int number, byte[] words) {
        return new CaseMaterial.Content(number, "words", words.length, Sha256.of(words), Uni.createFrom().item(words));
    }

    private static byte[] archive() {
        return archive(material());
    }

    private static byte[] archive(CaseMaterial material) {
        return Archive.of(material).collect().in(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes).await()
                .indefinitely().toByteArray();
    }

    /** Where each file is in the archive: its header and content, up to where the next one begins. */
    private static Map<Integer, String> places(byte[] archive) throws IOException {
        Map<Integer, String> places = new TreeMap<>();
        int at = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                places.put(at, entry.getName());
                at += 30 + entry.getName().getBytes(StandardCharsets.UTF_8).length + (int) entry.getSize();
            }
        }
        places.put(at, "directory");
        return places;
    }

    @Test
    void theSameFileIsTheSameBytesAndAnOrdinaryArchive() throws IOException {
        assertThat(archive()).isEqualTo(archive());
        assertThat(places(archive()).values()).containsExactly("README.txt", "dispute.json", "messages.json",
                "chain/000001.event", "chain/000002.event", "chain/000003.event", "chain/000004.event", "chain/000005.event",
                "chain/000006.event", "messages/0002.message", "evidence/0001-crack_in_the__.png",
                "MANIFEST",
                "directory");
        assertThat(Verify.problems(archive(), null)).isEmpty();
        assertThat(Verify.problems(archive(), material().events().get(5).hash())).isEmpty();
        assertThat(Verify.problems(archive(), "f".repeat(64))).hasSize(1);
    }

    /** Each byte of the archive in turn, three ways: one bit, all bits, and nothing left of it. */
    @Test
    void everyChangedByteIsNamed() throws IOException {
        byte[] archive = archive();
        TreeMap<Integer, String> places = new TreeMap<>(places(archive));
        int changes = 0;
        for (int at = 0; at < archive.length; at++) {
            String place = places.floorEntry(at).getValue();
            for (int mask : new int[] { 1, 0xff, archive[at] }) {
                byte[] changed = archive.clone();
                changed[at] ^= (byte) mask;
                if (mask != 0) {
                    assertThat(String.join("\n", Verify.problems(changed, null))).as("byte %d of %s", at, place)
                            .containsAnyOf(place, place.equals("directory") ? "is not as it was written" : place,
                                    "directory cannot be read");
                    changes++;
                }
            }
        }
        assertThat(changes).isGreaterThan(3 * archive.length - 1000);
    }

    @Test
    void whatIsCutOffOrAddedIsFoundOut() {
        byte[] archive = archive();
        for (int length = 0; length < archive.length; length += 7) {
            assertThat(Verify.problems(Arrays.copyOf(archive, length), null)).isNotEmpty();
        }
        assertThat(Verify.problems(Arrays.copyOf(archive, archive.length + 1), null)).isNotEmpty();
    }

    /** Whoever writes manifest and archive anew still cannot write history: the chain contradicts, or the last hash does. */
    @Test
    void aFileThatIsExchangedWithItsManifestStillContradictsTheChain() {
        CaseMaterial honest = material();
        byte[] other = "another photograph".getBytes(StandardCharsets.UTF_8);
        CaseMaterial forged = new CaseMaterial("dsp_1", honest.dispute(), honest.messages(), honest.events(), honest.words(),
                List.of(new CaseMaterial.Content(1, "crack.png", other.length, Sha256.of(other),
                        Uni.createFrom().item(other))));
        assertThat(Verify.problems(archive(forged), null)).containsExactly(
                "evidence/0001-crack.png is not what was submitted as evidence 1");
    }

    /** Only what the chain says was redacted may be missing, and whoever has kept it can still show that it is the one. */
    @Test
    void aMessageIsThereOrRedacted() {
        byte[] other = "8:never so".getBytes(StandardCharsets.UTF_8);
        Map<List<CaseMaterial.Content>, List<String>> found = Map.of(
                List.of(), List.of("messages/0002.message is missing, and was not redacted"),
                List.of(said(2, other)), List.of("messages/0002.message is not what was posted as message 2"),
                List.of(said(2, SAID), said(3, SAID)), List.of(),
                List.of(said(2, SAID), said(3, other)), List.of("messages/0003.message is not what was posted as message 3"));
        CaseMaterial honest = material();
        found.forEach((words, problems) -> assertThat(Verify.problems(archive(new CaseMaterial("dsp_1", honest.dispute(),
                honest.messages(), honest.events(), words, honest.files())), null)).isEqualTo(problems));
    }

    /** As either side runs it: a JDK, one source file, no class path. */
    @Test
    void anybodyCanRunTheVerifier(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("case-file.zip"), archive());
        assertThat(run(file, 0)).contains("intact: 12 files").contains(material().events().get(5).hash())
                .contains("dispute.message_redacted {\"number\":3,\"reason\":\"a law\"} by b1 at 2024-03-01T12:00:00Z");
        byte[] changed = archive();
        changed[new String(changed, StandardCharsets.ISO_8859_1).indexOf("a photograph")] ^= 1;
        Files.write(file, changed);
        assertThat(run(file, 1)).contains("evidence/0001-crack_in_the__.png", "NOT AS IT WAS WRITTEN");
    }

    private static String run(Path file, int expected) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                VERIFIER.toString(), file.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(expected);
        return said;
    }
}
