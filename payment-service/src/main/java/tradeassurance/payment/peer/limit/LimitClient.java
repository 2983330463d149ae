package tradeassurance.payment.peer.limit;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.Peers;

/** Asks the limit-service. */
@ApplicationScoped
public class LimitClient {

    private static final String PEER = "limit-service";

    private final LimitApi api;
    private final Peers peers;

    LimitClient(@RestClient LimitApi api, Peers peers) {
        this.api = api;
        this.peers = peers;
    }

    /** The same for the same payment, however often it is asked. */
    public Uni<Reservation> reserve(String key, Reserve reserve) {
        return peers.ask(PEER, () -> api.reserve(key, reserve));
    }

    Uni<Void> commit(String key, Commit commit) {
        return peers.ask(PEER, () -> api.commit(commit.paymentId(), key, commit.body()));
    }

    Uni<Void> release(String key, Release release) {
        return peers.ask(PEER, () -> api.release(release.paymentId(), key, release.body()));
    }
}
