package tradeassurance.limit.recalculation;

import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.page.Page;

/** How every limit has come about, insert-only. Call it within a transaction. */
@ApplicationScoped
class Explanations implements PanacheRepositoryBase<RecalculationEntity, String> {

    private final ObjectMapper json;
    private final ObjectReader reader;

    Explanations(ObjectMapper json) {
        this.json = json;
        // What an older formula knew and this one does not is passed over.
        this.reader = json.readerFor(Explanation.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Uni<Explanation> add(Explanation told) {
        return persist(new RecalculationEntity(Objects.requireNonNull(told.id()), told.supplierId(), written(told), told.at()))
                .replaceWith(told);
    }

    /** The newest of a supplier; null where there is none. */
    Uni<@Nullable Explanation> last(String supplierId) {
        return find("supplierId = ?1 order by id desc", supplierId).firstResult().map(row -> row == null ? null : read(row));
    }

    /** Newest first. @param cursor where the page before ended; null for the first */
    Uni<Page<Explanation>> of(String supplierId, @Nullable String cursor, int limit) {
        var before = cursor == null ? find("supplierId = ?1 order by id desc", supplierId)
                : find("supplierId = ?1 and id < ?2 order by id desc", supplierId, cursor);
        return before.range(0, limit).list().map(rows -> Page.of(rows, limit, row -> row.id, this::read));
    }

    private String written(Explanation told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an explanation that cannot be written: " + told.id(), unwritable);
        }
    }

    private Explanation read(RecalculationEntity row) {
        try {
            return reader.readValue(row.explanation);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("explanation " + row.id + " cannot be read", unreadable);
        }
    }
}
