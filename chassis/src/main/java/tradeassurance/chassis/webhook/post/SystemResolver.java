package tradeassurance.chassis.webhook.post;

import java.net.InetAddress;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Asks as this machine is set up to ask. */
@ApplicationScoped
class SystemResolver implements Resolver {

    private final Vertx vertx;

    SystemResolver(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Uni<List<InetAddress>> resolve(String host) {
        return Uni.createFrom().completionStage(
                () -> vertx.executeBlocking(() -> List.of(InetAddress.getAllByName(host)), false).toCompletionStage());
    }
}
