package tradeassurance.dispute.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerRefused;

/** What a peer says, kept word for word: the same content always gives the same bytes. */
public final class Recorded {

    public static final int PAGE = 100;

    /** More than this is not taken down of one thing. */
    private static final int MOST_PAGES = 10;

    private static final ObjectMapper SORTED = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Recorded() {
    }

    /** The answer as JSON with sorted names; empty where there is no such thing. */
    public static Uni<Optional<String>> once(Uni<JsonNode> asked) {
        return asked.map(answer -> Optional.of(text(answer))).onFailure(Recorded::notFound)
                .recoverWithItem(Optional.empty());
    }

    /** All pages of a list as one; empty where there is none, or nothing in it. */
    public static Uni<Optional<String>> pages(Function<@Nullable String, Uni<JsonNode>> page) {
        return following(page, null, new ArrayList<>(), MOST_PAGES)
                .map(items -> items.isEmpty() ? Optional.<String> empty() : Optional.of(text(Map.of("items", items))))
                .onFailure(Recorded::notFound).recoverWithItem(Optional.empty());
    }

    private static Uni<List<JsonNode>> following(Function<@Nullable String, Uni<JsonNode>> page, @Nullable String cursor,
            List<JsonNode> items, int left) {
        return page.apply(cursor).chain(answer -> {
            answer.path("items").forEach(items::add);
            String next = answer.path("next").textValue();
            return next == null || left == 1 ? Uni.createFrom().item(items) : following(page, next, items, left - 1);
        });
    }

    private static String text(Object answer) {
        try {
            return SORTED.writeValueAsString(SORTED.convertValue(answer, Object.class));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("JSON that was read cannot be written", unwritable);
        }
    }

    private static boolean notFound(Throwable failure) {
        return failure instanceof PeerRefused refused && refused.notFound();
    }
}
