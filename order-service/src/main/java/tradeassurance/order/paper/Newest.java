package tradeassurance.order.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

/** Reads rows newest first, from where the page before ended; as fast in the millionth page as in the first. */
public final class Newest {

    private Newest() {
    }

    /**
     * One row more than asked for, where there is one: what {@code Page.of} takes.
     *
     * @param equal what fields have to be
     * @param cursor the id after which the page begins; null for the first
     */
    public static <R> Uni<List<R>> of(PanacheRepositoryBase<R, String> rows, Map<String, Object> equal, @Nullable String cursor,
            int limit) {
        Map<String, Object> known = new HashMap<>(equal);
        String where = known.keySet().stream().sorted().map(field -> field + " = :" + field)
                .collect(Collectors.joining(" and "));
        if (cursor != null) {
            where += " and id < :cursor";
            known.put("cursor", cursor);
        }
        return rows.find(where + " order by id desc", known).range(0, limit).list();
    }
}
