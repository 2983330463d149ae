package tradeassurance.payment.peer.order;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerAnswers;

@Path("/v1/orders/{id}")
@RegisterRestClient(configKey = "order-service")
@RegisterProvider(PeerAnswers.class)
@OidcClientFilter
interface OrderApi {

    @GET
    Uni<OrderSnapshot> order(String id);

    @POST
    @Path("/payment-locks")
    Uni<Void> lock(String id, @HeaderParam("Idempotency-Key") String key, Lock.Body body);

    @POST
    @Path("/payment-results")
    Uni<Void> result(String id, @HeaderParam("Idempotency-Key") String key, Result.Body body);
}
