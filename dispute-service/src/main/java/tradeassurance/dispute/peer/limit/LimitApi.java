package tradeassurance.dispute.peer.limit;

import java.time.Instant;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerAnswers;
import tradeassurance.kernel.Money;

@Path("/v1/trading-events")
@RegisterRestClient(configKey = "limit-service")
@RegisterProvider(PeerAnswers.class)
@OidcClientFilter
interface LimitApi {

    record TradingEvent(String supplierId, String orderId, String type, Money amount, Instant occurredAt) {
    }

    @POST
    Uni<Void> tell(@HeaderParam("Idempotency-Key") String key, TradingEvent event);
}
