package tradeassurance.chassis.webhook.log;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.page.Limits;
import tradeassurance.chassis.page.Page;
import tradeassurance.chassis.webhook.endpoint.WebhookEndpoints;

/** What was delivered to an endpoint, and what was not and why. */
@Path("/v1/webhook-endpoints/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class DeliveryLogResource {

    private final Callers callers;
    private final Transactions transactions;
    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;

    DeliveryLogResource(Callers callers, Transactions transactions, WebhookEndpoints endpoints, WebhookDeliveries deliveries) {
        this.callers = callers;
        this.transactions = transactions;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR" })
    @Operation(summary = "The delivery log of an endpoint, newest first, with every attempt; kept for a month")
    public Uni<Page<WebhookDeliveryView>> log(String id,
            @QueryParam("state") @Pattern(regexp = "WAITING|DELIVERED|EXHAUSTED") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        Caller owner = callers.present();
        return transactions.look(() -> endpoints.enabled(id, owner)
                .chain(mine -> deliveries.of(id, state, cursor, limit)));
    }
}
