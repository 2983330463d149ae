package tradeassurance.suite.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code RunningSuite} asks of all logs when the stories are over is found where it is. */
class LogLinesTest {

    private static final String ENTRY = "{\"timestamp\":\"2026-03-01T12:00:00Z\",\"level\":\"INFO\",\"loggerName\":\"%s\","
            + "\"message\":\"said\",\"mdc\":{%s}}";
    private static final String TRACED = "\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\",\"spanId\":\"00f067aa0ba902b7\"";
    private static final String RELAY = "tradeassurance.chassis.outbox.Relay";

    @TempDir
    Path data;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            an entry of nobody's request             | true
            an entry of a call, in its trace         | true
            an entry of a call, in no trace          | false
            half an entry, and the next one          | true
            an entry without a level                 | false
            [Fatal Error] :-1:-1: Invalid byte 2     | false
            Picked up JAVA_TOOL_OPTIONS: -Xint       | true
            """)
    void aLineCanBeReadOrNot(String line, boolean readable) throws IOException {
        String written = switch (line) {
            case "an entry of nobody's request" -> ENTRY.formatted("io.quarkus", "");
            case "an entry of a call, in its trace" -> ENTRY.formatted(RELAY, TRACED);
            case "an entry of a call, in no trace" -> ENTRY.formatted(RELAY, "");
            case "half an entry, and the next one" -> ENTRY.substring(0, 60) + ENTRY.formatted("io.quarkus", "");
            case "an entry without a level" -> "{\"timestamp\":\"\",\"loggerName\":\"\",\"message\":\"\"}";
            default -> line;
        };
        Files.createDirectories(data.resolve("logs"));
        Files.writeString(data.resolve("logs/postgres.log"), "not asked\n");
        Files.writeString(data.resolve("logs/order-service.log"), written + "\n");

        assertThat(LogLines.unreadable(data)).hasSize(readable ? 0 : 1);
    }
}
