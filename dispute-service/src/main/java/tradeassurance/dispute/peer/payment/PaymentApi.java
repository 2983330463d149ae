package tradeassurance.dispute.peer.payment;

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
@RegisterRestClient(configKey = "payment-service")
@RegisterProvider(PeerAnswers.class)
@OidcClientFilter
interface PaymentApi {

    record Freeze(String disputeId) {
    }

    record Refund(String orderId, String disputeId, Money amount) {
    }

    @GET
    @Path("/escrow-accounts/{orderId}")
    Uni<EscrowSnapshot> escrow(String orderId);

    @POST
    @Path("/escrow-accounts/{orderId}/freezes")
    Uni<Void> freeze(String orderId, @HeaderParam("Idempotency-Key") String key, Freeze freeze);

    @POST
    @Path("/escrow-accounts/{orderId}/unfreezes")
    Uni<Void> unfreeze(String orderId, @HeaderParam("Idempotency-Key") String key, Freeze freeze);

    @POST
    @Path("/refunds")
    Uni<RefundSnapshot> refund(@HeaderParam("Idempotency-Key") String key, Refund refund);
}
