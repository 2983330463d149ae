package tradeassurance.suite.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.vertx.core.json.JsonObject;

/**
 * What the clients of a run have asked for and been told, line by line, each written before the client goes on. An operation
 * that ends without a line about its end is unknown.
 */
final class Journal implements AutoCloseable {

    /**
     * How an operation stands.
     *
     * @param subject the id of what it was done to or has created; empty as long as that is not known
     * @param status the last HTTP status; 0 where there was no answer
     */
    record Entry(Operation operation, Outcome outcome, String subject, int status) {
    }

    private final Path file;
    private final Writer lines;

    private Journal(Path file) {
        this.file = file;
        try {
            lines = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be kept in " + file, e);
        }
    }

    static Journal in(Path folder) {
        return new Journal(folder.resolve("journal.jsonl"));
    }

    /** Before the first attempt. */
    void invoked(Operation operation) {
        write(new JsonObject().put("invoked", operation.toJson()));
    }

    /** After an attempt. */
    void told(Operation operation, Outcome outcome, String subject, int status) {
        write(new JsonObject().put("told", operation.id()).put("outcome", outcome.name()).put("subject", subject)
                .put("status", status));
    }

    /** Every operation so far, as the file has it. */
    synchronized List<Entry> entries() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                JsonObject json = new JsonObject(line);
                if (json.containsKey("invoked")) {
                    Operation operation = Operation.of(json.getJsonObject("invoked"));
                    entries.put(operation.id(), new Entry(operation, Outcome.UNKNOWN, operation.subject(), 0));
                } else {
                    entries.computeIfPresent(json.getString("told"), (id, entry) -> new Entry(entry.operation(),
                            Outcome.valueOf(json.getString("outcome")), json.getString("subject"), json.getInteger("status")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the journal in " + file + " cannot be read", e);
        }
        return List.copyOf(entries.values());
    }

    private synchronized void write(JsonObject line) {
        try {
            lines.write(line.encode() + "\n");
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the journal in " + file + " cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the journal in " + file + " cannot be closed", e);
        }
    }
}
