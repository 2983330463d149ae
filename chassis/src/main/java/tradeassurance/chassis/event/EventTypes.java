package tradeassurance.chassis.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

/** The types of the events that this service writes: its {@code event-types.txt}, which a test holds against the code. */
@ApplicationScoped
public class EventTypes {

    private static final String FILE = "event-types.txt";
    private static final String ALL_OF = ".*";

    private final Set<String> known;

    EventTypes() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("this service has no " + FILE);
            }
            this.known = new TreeSet<>(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    /** Whether the service writes events of this type or, ending in {@code .*}, of any type that begins so. */
    public boolean matches(String wanted) {
        return known.contains(wanted) || wanted.endsWith(ALL_OF)
                && known.stream().anyMatch(type -> type.startsWith(wanted.substring(0, wanted.length() - 1)));
    }

    @Override
    public String toString() {
        return String.join(", ", known);
    }
}
