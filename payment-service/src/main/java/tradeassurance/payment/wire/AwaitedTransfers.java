package tradeassurance.payment.wire;

import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.kernel.Money;
import tradeassurance.payment.wire.model.AwaitedTransfer;
import tradeassurance.payment.wire.model.CreditorReference;

/** The payments by wire. They are found by their references without storing these: an index knows the hash of every id. */
@ApplicationScoped
class AwaitedTransfers {

    private static final String BY_HASH = """
            SELECT left(encode(sha256(cast(id as bytea)), 'hex'), 20), id, currency, state FROM payment
             WHERE method = 'WIRE_TRANSFER' AND left(encode(sha256(cast(id as bytea)), 'hex'), 20) = ANY (?1)
            """;

    private static final String BY_ID = "SELECT '', id, currency, state FROM payment WHERE method = 'WIRE_TRANSFER' AND id = ?1";

    private static final String ORDER = "SELECT order_id FROM payment WHERE id = ?1";

    private static final String LOCK = """
            SELECT amount, currency, state FROM payment WHERE method = 'WIRE_TRANSFER' AND id = ?1 FOR UPDATE
            """;

    private final DesignatedAccounts accounts;

    AwaitedTransfers(DesignatedAccounts accounts) {
        this.accounts = accounts;
    }

    /** Those of these references, by their hashes. */
    Uni<Map<String, AwaitedTransfer>> named(Collection<CreditorReference> references) {
        String[] hashes = references.stream().map(CreditorReference::hash).distinct().toArray(String[]::new);
        return Panache.getSession().chain(session -> session.createNativeQuery(BY_HASH, Object[].class)
                .setParameter(1, hashes).getResultList()).map(rows -> {
                    Map<String, AwaitedTransfer> found = new HashMap<>();
                    rows.forEach(row -> found.put((String) row[0], awaited(row)));
                    return found;
                });
    }

    Uni<Optional<AwaitedTransfer>> find(String paymentId) {
        return Panache.getSession().chain(session -> session.createNativeQuery(BY_ID, Object[].class)
                .setParameter(1, paymentId).getSingleResultOrNull()).map(row -> Optional.ofNullable(row).map(this::awaited));
    }

    /** The order of a payment, whose account is locked before the payment is. */
    Uni<String> orderOf(String paymentId) {
        return Panache.getSession().chain(session -> session.createNativeQuery(ORDER, String.class)
                .setParameter(1, paymentId).getSingleResult());
    }

    /** What a payment is of, locked; null where it does not wait for a transfer any more. */
    Uni<@Nullable Money> lockWaiting(String paymentId) {
        return Panache.getSession().chain(session -> session.createNativeQuery(LOCK, Object[].class)
                .setParameter(1, paymentId).getSingleResult())
                .map(row -> waiting(row[2]) ? Money.ofMinor(((Number) row[0]).longValue(), String.valueOf(row[1])) : null);
    }

    private AwaitedTransfer awaited(Object[] row) {
        Currency currency = Currency.getInstance(String.valueOf(row[2]));
        return new AwaitedTransfer((String) row[1], accounts.numberFor(currency), currency, waiting(row[3]));
    }

    private static boolean waiting(Object state) {
        return "PROCESSING".equals(state);
    }
}
