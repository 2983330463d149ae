package tradeassurance.payment.peer.dispute;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerAnswers;

@Path("/v1/disputes/{id}/refund-results")
@RegisterRestClient(configKey = "dispute-service")
@RegisterProvider(PeerAnswers.class)
@OidcClientFilter
interface DisputeApi {

    @POST
    Uni<Void> result(String id, @HeaderParam("Idempotency-Key") String key, RefundResult.Body body);
}
