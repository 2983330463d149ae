package tradeassurance.dispute.peer.payment;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerAnswers;
import tradeassurance.kernel.Money;

@Path("/v1")
@RegisterRestClient(configKey = "payment-service")
@RegisterProvider(PeerAnswers.class)
@OidcClientFilter
interface PaymentApi {

    /** @param amount how much of it; null for all */
    record Freeze(String disputeId, @Nullable Money amount) {
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

    @GET
    @Path("/payments")
    Uni<JsonNode> payments(@QueryParam("order_id") String orderId, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") int limit);
}
