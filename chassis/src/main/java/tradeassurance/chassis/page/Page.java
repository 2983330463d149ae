package tradeassurance.chassis.page;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list, newest first.
 *
 * @param next the cursor of the next page; null where this is the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * A page of rows that were read with one more than asked for. Ids are time-ordered, so the last one shown is the cursor.
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, String> id, Function<R, T> view) {
        List<R> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new Page<>(shown.stream().map(view).toList(),
                rows.size() > limit ? id.apply(shown.get(shown.size() - 1)) : null);
    }
}
