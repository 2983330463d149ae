package tradeassurance.dispute.peer.order;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerAnswers;
import tradeassurance.kernel.Money;

@Path("/v1/orders")
@RegisterRestClient(configKey = "order-service")
@RegisterProvider(PeerAnswers.class)
@OidcClientFilter
interface OrderApi {

    record Hold(String disputeId) {
    }

    record Release(String disputeId, String outcome, @Nullable Money refunded, boolean fullRefund) {
    }

    @GET
    @Path("/{id}")
    Uni<OrderSnapshot> order(String id);

    @POST
    @Path("/{id}/dispute-holds")
    Uni<Void> hold(String id, @HeaderParam("Idempotency-Key") String key, Hold hold);

    @POST
    @Path("/{id}/dispute-releases")
    Uni<Void> release(String id, @HeaderParam("Idempotency-Key") String key, Release release);
}
