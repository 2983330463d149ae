package tradeassurance.chassis.webhook.log;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.webhook.endpoint.WebhookEndpoints;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** Having something delivered again. */
@Path("/v1/webhook-deliveries/{id}/redeliveries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class RedeliveryResource {

    private final Once once;
    private final Callers callers;
    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;

    RedeliveryResource(Once once, Callers callers, WebhookEndpoints endpoints, WebhookDeliveries deliveries) {
        this.once = once;
        this.callers = callers;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR" })
    @Operation(summary = "Deliver an event again, now and with all its attempts anew. It keeps its id")
    @APIResponseSchema(value = WebhookDeliveryView.class, responseCode = "202")
    public Uni<Response> again(String id) {
        Caller owner = callers.present();
        return once.answer(null, () -> deliveries.one(id, owner).call(delivery -> requireEnabled(delivery, owner))
                .call(() -> deliveries.again(id)).chain(() -> deliveries.one(id, owner))
                .map(shown -> new Answer(202, null, null, shown)));
    }

    private Uni<Void> requireEnabled(WebhookDeliveryView delivery, Caller owner) {
        return endpoints.enabled(delivery.endpointId(), owner).invoke(enabled -> {
            if (!enabled) {
                throw new Refusal(Refused.ILLEGAL_STATE, "its endpoint is disabled; enable it, and what waits is delivered")
                        .with("current_status", "DISABLED");
            }
        }).replaceWithVoid();
    }
}
