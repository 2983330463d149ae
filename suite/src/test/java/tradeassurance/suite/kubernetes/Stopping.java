package tradeassurance.suite.kubernetes;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/** How long requests last and services take to stop, by the settings that all of them have in common. */
final class Stopping {

    private static final Path SETTINGS = Path.of("../chassis/src/main/resources/META-INF/microprofile-config.properties");

    private Stopping() {
    }

    /** Until nobody sends any more, and then for what is under way. */
    static Duration lastsAtMost() {
        return setting("quarkus.shutdown.delay").plus(waitsForRequests());
    }

    /** How long a service that stops lets requests go on. */
    static Duration waitsForRequests() {
        return setting("quarkus.shutdown.timeout");
    }

    /** A body that comes as slowly as it may, and an answer that takes as long as it may. */
    static Duration longestRequest() {
        return setting("quarkus.http.read-timeout").plus(setting("chassis.answers-within"));
    }

    private static Duration setting(String key) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(SETTINGS)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("no settings", e);
        }
        return Duration.parse("PT" + properties.getProperty(key));
    }
}
