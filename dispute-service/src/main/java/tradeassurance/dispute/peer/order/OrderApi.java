package tradeassurance.dispute.peer.order;

import java.time.LocalDate;
import java.util.List;

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

@Path("/v1/orders")
@RegisterRestClient(configKey = "order-service")
@RegisterProvider(PeerAnswers.class)
@OidcClientFilter
interface OrderApi {

    /** @param shipments which of them; null for the whole order */
    record Hold(String disputeId, @Nullable List<String> shipments, @Nullable Money amount) {
    }

    record Agreed(String disputeId, @Nullable LocalDate shipBy, @Nullable LocalDate deliverBy, @Nullable Money discount) {
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

    @POST
    @Path("/{id}/agreed-modifications")
    Uni<Void> amend(String id, @HeaderParam("Idempotency-Key") String key, Agreed agreed);

    @GET
    @Path("/{id}")
    Uni<JsonNode> whole(String id);

    @GET
    @Path("/{id}/contract-versions")
    Uni<JsonNode> contracts(String id);

    @GET
    @Path("/{id}/shipments")
    Uni<JsonNode> shipments(String id);

    @GET
    @Path("/{id}/messages")
    Uni<JsonNode> messages(String id, @QueryParam("written_by") @Nullable String writtenBy,
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/{id}/sample-checks")
    Uni<JsonNode> samples(String id, @QueryParam("limit") int limit);
}
