package tradeassurance.order;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import tradeassurance.chassis.wire.Wire;

/** Values that are kept as JSON text inside a row. Read leniently: a later version may have written more. */
public final class StoredText {

    private static final ObjectMapper JSON = mapper();

    private StoredText() {
    }

    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("cannot be stored: " + value.getClass().getSimpleName(), unwritable);
        }
    }

    public static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored text cannot be read as " + type.getSimpleName(), unreadable);
        }
    }

    /** An instant as a native query gives it. */
    static Instant instant(Object stored) {
        return stored instanceof OffsetDateTime at ? at.toInstant() : (Instant) stored;
    }

    static Set<String> names(String text) {
        return Set.of(read(text, String[].class));
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new Wire().customize(mapper);
        return mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
