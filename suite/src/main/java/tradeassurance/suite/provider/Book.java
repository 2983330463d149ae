package tradeassurance.suite.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * Every charge and refund, in memory and in a journal of which the last line about a movement counts. The journal reaches
 * the operating system line by line: a killed process forgets nothing. It is not forced to the disk.
 */
final class Book implements AutoCloseable {

    private static final String AHEAD = "clock_ahead";

    private final Map<String, Movement> movements = new LinkedHashMap<>();
    private final Writer journal;
    private Duration clockAhead = Duration.ZERO;

    Book(Path folder) {
        Path file = folder.resolve("journal.jsonl");
        try {
            Files.createDirectories(folder);
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    replay(line);
                }
            }
            journal = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            // What a killed process left of its last line must not run into the next one.
            write("");
        } catch (IOException e) {
            throw new UncheckedIOException("the provider's journal " + file + " cannot be opened", e);
        }
    }

    Optional<Movement> find(Movement.Kind kind, String reference) {
        return Optional.ofNullable(movements.get(Movement.key(kind, reference)));
    }

    Movement get(String key) {
        return Optional.ofNullable(movements.get(key)).orElseThrow();
    }

    Collection<Movement> all() {
        return List.copyOf(movements.values());
    }

    void keep(Movement movement) {
        movements.put(movement.key(), movement);
        write(encode(movement).encode());
    }

    /** What has been given back of a charge, or is about to be. */
    BigDecimal refunded(String charge) {
        return movements.values().stream()
                .filter(movement -> movement.kind() == Movement.Kind.REFUND && movement.charge().equals(charge)
                        && movement.status() != Movement.Status.FAILED)
                .map(Movement::asked).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Duration clockAhead() {
        return clockAhead;
    }

    void keepClockAhead(Duration ahead) {
        clockAhead = ahead;
        write(new JsonObject().put(AHEAD, ahead.toString()).encode());
    }

    @Override
    public void close() {
        try {
            journal.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the provider's journal cannot be closed", e);
        }
    }

    private void write(String line) {
        try {
            journal.write(line + "\n");
            journal.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the provider's journal cannot be written", e);
        }
    }

    private void replay(String line) {
        JsonObject json;
        try {
            json = line.isBlank() ? new JsonObject() : new JsonObject(line);
        } catch (DecodeException cutShort) {
            // A line that a killed process did not finish was never acknowledged either.
            return;
        }
        if (json.containsKey(AHEAD)) {
            clockAhead = Duration.parse(json.getString(AHEAD));
        } else if (!json.isEmpty()) {
            Movement movement = decode(json);
            movements.put(movement.key(), movement);
        }
    }

    private static JsonObject encode(Movement movement) {
        return new JsonObject().put("kind", movement.kind().name()).put("reference", movement.reference())
                .put("charge", movement.charge()).put("asked", movement.asked().toPlainString())
                .put("currency", movement.currency().getCurrencyCode()).put("card", movement.cardToken())
                .put("notify", movement.notifyUrl()).put("status", movement.status().name())
                .put("received", movement.received().toPlainString()).put("reason", movement.reason())
                .put("method", movement.way().method()).put("via", movement.way().via())
                .put("redirect", movement.way().redirectUrl())
                .put("occurred_at", movement.occurredAt().toString()).put("told", movement.told());
    }

    private static Movement decode(JsonObject json) {
        return new Movement(Movement.Kind.valueOf(json.getString("kind")), json.getString("reference"),
                json.getString("charge"), new Movement.Way(json.getString("method", "CARD"), json.getString("via", ""),
                        json.getString("redirect", "")),
                new BigDecimal(json.getString("asked")),
                Currency.getInstance(json.getString("currency")), json.getString("card"), json.getString("notify"),
                Movement.Status.valueOf(json.getString("status")), new BigDecimal(json.getString("received")),
                json.getString("reason"), Instant.parse(json.getString("occurred_at")), json.getBoolean("told"));
    }
}
