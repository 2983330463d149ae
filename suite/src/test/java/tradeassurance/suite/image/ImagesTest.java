package tradeassurance.suite.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.buildplan.Platform;

import io.vertx.core.json.JsonObject;

/** Images of a small service, on nothing and on another image, into files and into a registry. */
class ImagesTest {

    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Platform HERE = new Platform("amd64", "linux");
    private static final String BOTH = "linux/amd64,linux/arm64";

    @TempDir
    Path folder;

    private Path module;

    @BeforeEach
    void build() throws IOException {
        module = folder.resolve("order-service");
        write("target/quarkus-app/quarkus-run.jar", "starts");
        write("target/quarkus-app/app/order-service.jar", "decides");
        write("target/quarkus-app/lib/main/io.quarkus.quarkus-core.jar", "serves");
        write("target/quarkus-app/lib/main/tradeassurance.kernel.jar", "counts");
        write("target/sbom.json", "{}");
    }

    @ParameterizedTest(name = "{0} of {1} changed: the digest is the same: {2}")
    @CsvSource(textBlock = """
            time,    target/quarkus-app/app/order-service.jar,                   true
            content, target/quarkus-app/app/order-service.jar,                   false
            content, target/quarkus-app/lib/main/io.quarkus.quarkus-core.jar,    false
            content, target/sbom.json,                                           false
            """)
    void theSameFilesAreTheSameImageWheneverItIsBuilt(String what, String file, boolean same) throws IOException {
        String before = tar("before");
        if (what.equals("content")) {
            write(file, "other");
        } else {
            Files.setLastModifiedTime(module.resolve(file), FileTime.from(CREATED));
        }
        String after = tar("after");

        assertThat(after.equals(before)).isEqualTo(same);
        assertThat(Files.mismatch(folder.resolve("before.tar"), folder.resolve("after.tar")) == -1).isEqualTo(same);
    }

    @Test
    void aRegistryHoldsOneNameForAllPlatforms() throws Exception {
        try (Registry registry = new Registry()) {
            String digest = builder("scratch", registry.host() + "/team").toRegistry(Contents.service(module),
                    RegistryImage.named(registry.host() + "/team/order-service:1.2.3"), true);

            JsonObject list = new JsonObject(registry.manifest("1.2.3"));
            assertThat(registry.manifest(digest)).isEqualTo(list.encode());
            assertThat(list.getJsonArray("manifests").stream().map(JsonObject.class::cast)
                    .map(each -> each.getJsonObject("platform").getString("architecture")))
                    .containsExactlyInAnyOrder("amd64", "arm64");
            JsonObject config = config(registry, list);
            assertThat(config.getString("created")).isEqualTo("2026-01-01T00:00:00Z");
            JsonObject run = config.getJsonObject("config");
            assertThat(run.getString("User")).isEqualTo("10001:10001");
            assertThat(run.getJsonArray("Entrypoint")).contains("java", "-jar", "/app/quarkus-run.jar");
            assertThat(run.getJsonObject("Labels").getString("org.opencontainers.image.version")).isEqualTo("1.2.3");
            assertThat(config.getJsonObject("rootfs").getJsonArray("diff_ids")).as("libraries, application, sbom").hasSize(3);
        }
    }

    @Test
    void itStandsOnABaseThatIsAFileToo() throws IOException {
        tar("base");
        Builder builder = builder("tar://" + folder.resolve("base.tar"), Images.PREFIX);
        String digest = builder.toTar(Contents.service(module), HERE, folder.resolve("upon.tar"));

        assertThat(digest).startsWith("sha256:").isNotEqualTo(tar("again"));
        assertThat(Files.size(folder.resolve("upon.tar"))).isGreaterThan(Files.size(folder.resolve("base.tar")));
    }

    private JsonObject config(Registry registry, JsonObject list) {
        JsonObject manifest = new JsonObject(
                registry.manifest(list.getJsonArray("manifests").getJsonObject(0).getString("digest")));
        return new JsonObject(registry.blob(manifest.getJsonObject("config").getString("digest")));
    }

    private String tar(String name) {
        return builder("scratch", Images.PREFIX).toTar(Contents.service(module), HERE, folder.resolve(name + ".tar"));
    }

    private Builder builder(String base, String prefix) {
        Set<Platform> platforms = Specification.platforms(BOTH);
        return new Builder(new Specification(base, platforms, prefix, "1.2.3", CREATED), folder.resolve("cache"));
    }

    private void write(String file, String content) throws IOException {
        Path path = module.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
