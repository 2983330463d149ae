package tradeassurance.payment.peer.limit;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerAnswers;

@Path("/v1/trading-events")
@RegisterRestClient(configKey = "limit-service")
@RegisterProvider(PeerAnswers.class)
@OidcClientFilter
interface TradingApi {

    @POST
    Uni<Void> record(@HeaderParam("Idempotency-Key") String key, TradingEvent event);
}
