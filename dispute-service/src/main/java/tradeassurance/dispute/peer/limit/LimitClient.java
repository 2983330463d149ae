package tradeassurance.dispute.peer.limit;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.chassis.peer.Peers;
import tradeassurance.kernel.Money;

/** Tells limit-service what speaks for or against a supplier. */
@ApplicationScoped
public class LimitClient {

    private static final Logger LOG = Logger.getLogger(LimitClient.class);

    private final LimitApi api;
    private final Peers peers;

    LimitClient(@RestClient LimitApi api, Peers peers) {
        this.api = api;
        this.peers = peers;
    }

    /** Adds to a supplier's history, once per key. A supplier that is not known there has no history to add to. */
    public Uni<Void> tell(String key, String supplierId, String orderId, String type, Money amount, Instant occurredAt) {
        return peers.ask("limit-service",
                () -> api.tell(key, new LimitApi.TradingEvent(supplierId, orderId, type, amount, occurredAt)))
                .onFailure(failure -> failure instanceof PeerRefused refused && refused.notFound()).recoverWithUni(no -> {
                    LOG.warnf("limit-service does not know supplier %s: %s of order %s is not recorded", supplierId, type,
                            orderId);
                    return Uni.createFrom().voidItem();
                });
    }
}
