package tradeassurance.order.peer.limit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerAnswers;
import tradeassurance.kernel.Money;

@Path("/v1")
@RegisterRestClient(configKey = "limit-service")
@RegisterProvider(PeerAnswers.class)
@OidcClientFilter
interface LimitApi {

    record CoverageQuestion(String supplierId, Money amount) {
    }

    @GET
    @Path("/suppliers/{id}")
    Uni<SupplierSnapshot> supplier(String id);

    @POST
    @Path("/coverage-quotes")
    Uni<CoverageSnapshot> quote(CoverageQuestion question);

    @POST
    @Path("/trading-events")
    Uni<Void> tell(@HeaderParam("Idempotency-Key") String key, TradingEvent event);
}
