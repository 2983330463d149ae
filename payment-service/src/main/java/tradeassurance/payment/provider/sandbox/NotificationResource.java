package tradeassurance.payment.provider.sandbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** Where the provider tells what has become of charges and refunds. Its signature stands in for a token. */
@Path("/v1/provider-notifications/sandbox")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class NotificationResource {

    private static final Answer TAKEN = new Answer(204, null, null, "");

    private final Once once;
    private final WebhookSignature signature;
    private final Notifications notifications;

    NotificationResource(Once once, WebhookSignature signature, Notifications notifications) {
        this.once = once;
        this.signature = signature;
        this.notifications = notifications;
    }

    @POST
    @Cancellable(false)
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tell what became of a charge or refund; signed as Standard Webhooks prescribes")
    @APIResponse(responseCode = "204", description = "taken")
    public Uni<Response> take(@HeaderParam("webhook-id") String id, @HeaderParam("webhook-timestamp") String timestamp,
            @HeaderParam("webhook-signature") String signatures, byte[] body) {
        if (!signature.verifies(id, timestamp, signatures, body)) {
            throw new Refusal(Refused.UNAUTHENTICATED, "the signature is not the provider's");
        }
        return notifications.refuseStale(timestamp)
                .chain(() -> once.edit(() -> notifications.take(body).replaceWith(TAKEN)))
                .map(done -> Response.noContent().build());
    }
}
