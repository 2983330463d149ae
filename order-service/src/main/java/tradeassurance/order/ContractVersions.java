package tradeassurance.order;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.order.model.Contract;
import tradeassurance.order.model.ContractText;
import tradeassurance.order.model.Order;

/** Every contract that was ever in force, never changed (R78). */
@ApplicationScoped
class ContractVersions {

    private static final String KEEP = """
            INSERT INTO contract_version (order_id, version, contract, sha256, agreed_at, modification_id)
            VALUES (?1, ?2, ?3, ?4, ?5, cast(?6 as text))
            """;

    private static final String OF = """
            SELECT version, contract, sha256, agreed_at, modification_id FROM contract_version
             WHERE order_id = ?1 ORDER BY version DESC
            """;

    /** Keeps the contract in force where it is a new one, in the transaction under way. */
    Uni<Void> keep(Order before, Order next, @Nullable String modificationId) {
        int version = next.agreed().version();
        if (version == before.agreed().version()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession().chain(session -> session.createNativeQuery(KEEP).setParameter(1, next.id())
                .setParameter(2, version).setParameter(3, StoredText.write(next.contract()))
                .setParameter(4, ContractText.sha256(next.contract())).setParameter(5, next.changedAt())
                .setParameter(6, modificationId).executeUpdate()).replaceWithVoid();
    }

    /** All of an order, the newest first; few, since each was agreed on by two. */
    Uni<List<ContractVersion>> of(String orderId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class).setParameter(1, orderId).getResultList())
                .map(rows -> rows.stream().map(ContractVersions::version).toList());
    }

    private static ContractVersion version(Object[] row) {
        return new ContractVersion(((Number) row[0]).intValue(), StoredText.read((String) row[1], Contract.class),
                String.valueOf(row[2]), StoredText.instant(row[3]), (String) row[4]);
    }
}
