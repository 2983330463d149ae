package tradeassurance.payment.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

/** Lists what suppliers have of a kind, such as their payouts. */
public final class SuppliersOwn {

    private SuppliersOwn() {
    }

    /** Of one supplier, or of all (null); newest first, with one more than asked for. */
    public static <E> Uni<List<E>> newest(PanacheRepositoryBase<E, String> rows, @Nullable String supplierId,
            @Nullable String before, int limit) {
        Map<String, Object> given = new HashMap<>();
        StringBuilder wanted = new StringBuilder("true = true");
        if (supplierId != null) {
            given.put("supplier", supplierId);
            wanted.append(" and supplierId = :supplier");
        }
        if (before != null) {
            given.put("before", before);
            wanted.append(" and id < :before");
        }
        return rows.find(wanted + " order by id desc", given).range(0, limit).list();
    }
}
