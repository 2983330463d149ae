package tradeassurance.order.peer.payment;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerAnswers;

@Path("/v1")
@RegisterRestClient(configKey = "payment-service")
@RegisterProvider(PeerAnswers.class)
@OidcClientFilter
interface PaymentApi {

    record ReleaseReason(String reason) {
    }

    record Nothing() {
    }

    @GET
    @Path("/escrow-accounts/{orderId}")
    Uni<EscrowSnapshot> escrow(String orderId);

    @POST
    @Path("/escrow-accounts/{orderId}/releases")
    Uni<Void> release(String orderId, @HeaderParam("Idempotency-Key") String key, ReleaseReason reason);

    @POST
    @Path("/payments/{paymentId}/cancellations")
    Uni<Void> cancel(String paymentId, @HeaderParam("Idempotency-Key") String key, Nothing body);

    @POST
    @Path("/refunds")
    Uni<Void> refund(@HeaderParam("Idempotency-Key") String key, ExcessRefund refund);

    @POST
    @Path("/refunds")
    Uni<Void> returnMoney(@HeaderParam("Idempotency-Key") String key, CancellationRefund refund);
}
