package tradeassurance.limit.supplier;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.kernel.Role;

/** With which suppliers a buyer has traded: it is offered to order there again (R17). Call it within a transaction. */
@ApplicationScoped
class OrderedBefore {

    private static final String OF = """
            SELECT DISTINCT supplier_id FROM trading_event
             WHERE buyer_id = ?1 AND supplier_id = ANY (cast(?2 as text[])) AND type IN ('ORDER_PLACED', 'ORDER_COMPLETED')
            """;

    /** Those of these suppliers from which the caller has bought; none where it is no buyer. */
    Uni<Set<String>> among(List<String> suppliers, Caller caller) {
        if (!caller.is(Role.BUYER) || suppliers.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, String.class).setParameter(1, caller.party())
                        .setParameter(2, suppliers.toArray(String[]::new)).getResultList())
                .map(Set::copyOf);
    }
}
