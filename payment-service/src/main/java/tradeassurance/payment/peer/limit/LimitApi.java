package tradeassurance.payment.peer.limit;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerAnswers;

@Path("/v1/reservations")
@RegisterRestClient(configKey = "limit-service")
@RegisterProvider(PeerAnswers.class)
@OidcClientFilter
interface LimitApi {

    @POST
    Uni<Reservation> reserve(@HeaderParam("Idempotency-Key") String key, Reserve reserve);

    @POST
    @Path("/{paymentId}/commitments")
    Uni<Void> commit(String paymentId, @HeaderParam("Idempotency-Key") String key, Commit.Body body);

    @POST
    @Path("/{paymentId}/releases")
    Uni<Void> release(String paymentId, @HeaderParam("Idempotency-Key") String key, Release.Body body);
}
