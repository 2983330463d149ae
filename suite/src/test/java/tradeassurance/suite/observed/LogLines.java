package tradeassurance.suite.observed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** What a collector of logs could not read in those of the services. */
public final class LogLines {

    private static final String BEGINNING = "{\"timestamp\":";
    private static final List<String> FIELDS = List.of("timestamp", "level", "loggerName", "message");

    /** Whoever logs nowhere but within a request, or in a call that follows from one. */
    private static final Set<String> WITHIN_A_REQUEST = Set.of("tradeassurance.chassis.problem.ProblemMapper",
            "tradeassurance.chassis.outbox.Relay");

    /** What a JVM says before the service in it can. */
    private static final Pattern OF_THE_JVM = Pattern.compile("(Picked up [A-Z_]+:|WARNING: |OpenJDK \\S+ Server VM ).*");

    private static final int SHOWN = 200;

    private LogLines() {
    }

    /**
     * Every line of a service's log in a suite's data folder that is not one JSON object with time, level, logger and message,
     * or that was written within a request and does not say in which trace; with the name of its file.
     */
    public static List<String> unreadable(Path data) {
        try (var logs = Files.list(data.resolve("logs"))) {
            List<String> unreadable = new ArrayList<>();
            for (Path log : logs.filter(log -> log.getFileName().toString().contains("-service")).sorted().toList()) {
                new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().filter(line -> !readable(line))
                        .forEach(line -> unreadable
                                .add(log.getFileName() + ": " + line.substring(0, Math.min(SHOWN, line.length()))));
            }
            return unreadable;
        } catch (IOException e) {
            throw new UncheckedIOException("the logs cannot be read", e);
        }
    }

    private static boolean readable(String line) {
        if (OF_THE_JVM.matcher(line).matches()) {
            return true;
        }
        try {
            // A process that is killed leaves half a line, which the next one goes on with.
            JsonObject entry = new JsonObject(line.startsWith(BEGINNING) ? line.substring(line.lastIndexOf(BEGINNING)) : line);
            return entry.fieldNames().containsAll(FIELDS)
                    && (!WITHIN_A_REQUEST.contains(entry.getString("loggerName")) || traced(entry));
        } catch (DecodeException noJson) {
            return false;
        }
    }

    private static boolean traced(JsonObject entry) {
        JsonObject context = entry.getJsonObject("mdc", new JsonObject());
        return context.getString("traceId", "").matches("[0-9a-f]{32}")
                && context.getString("spanId", "").matches("[0-9a-f]{16}");
    }
}
