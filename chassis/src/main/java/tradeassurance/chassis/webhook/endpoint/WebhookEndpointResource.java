package tradeassurance.chassis.webhook.endpoint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Limits;
import tradeassurance.chassis.page.Page;
import tradeassurance.chassis.page.Shown;
import tradeassurance.chassis.page.Versions;
import tradeassurance.chassis.webhook.Secrets;

/** Where an integrator is told of what happens: its own party's events, or everybody's where it is an operator. */
@Path("/v1/webhook-endpoints")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class WebhookEndpointResource {

    private final Once once;
    private final Callers callers;
    private final Transactions transactions;
    private final WebhookEndpoints endpoints;
    private final Acceptance acceptance;
    private final Secrets secrets;

    WebhookEndpointResource(Once once, Callers callers, Transactions transactions, WebhookEndpoints endpoints,
            Acceptance acceptance, Secrets secrets) {
        this.once = once;
        this.callers = callers;
        this.transactions = transactions;
        this.endpoints = endpoints;
        this.acceptance = acceptance;
        this.secrets = secrets;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR" })
    @Operation(summary = "Be told of events from now on, by signed posts. The secret is told only now")
    @APIResponseSchema(value = WebhookEndpointView.class, responseCode = "201")
    public Uni<Response> add(@NotNull @Valid NewWebhookEndpoint endpoint) {
        Caller owner = callers.present();
        acceptance.check(endpoint.url(), endpoint.eventTypes());
        return once.answer(endpoint, () -> endpoints.insert(owner, endpoint)
                .chain(added -> secrets.first(added.id()).map(secret -> Answer
                        // Relative: each service is reached under its own name, which it does not know.
                        .created("webhook-endpoints/" + added.id(), added.version(), WebhookEndpointView.of(added))
                        .toldOnce(WebhookEndpointView.of(added, secret.told())))));
    }

    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR" })
    @Operation(summary = "The caller's endpoints, newest first")
    public Uni<Page<WebhookEndpointView>> list(@QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        Caller owner = callers.present();
        return transactions.look(() -> endpoints.list(owner, cursor, limit + 1)
                .map(rows -> Page.of(rows, limit, WebhookEndpoint::id, WebhookEndpointView::of)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR" })
    @Operation(summary = "An endpoint, and why it was disabled if it was")
    @APIResponseSchema(value = WebhookEndpointView.class, responseCode = "200")
    public Uni<Response> read(String id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Caller owner = callers.present();
        return transactions.look(() -> endpoints.of(id, owner))
                .map(found -> Shown.of(found.version(), WebhookEndpointView.of(found), ifNoneMatch));
    }

    @PATCH
    @Path("/{id}")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR" })
    @Operation(summary = "Change, disable or enable an endpoint; what happened meanwhile is then delivered. If-Match is required")
    @APIResponseSchema(value = WebhookEndpointView.class, responseCode = "200")
    public Uni<Response> change(String id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChangeWebhookEndpoint change) {
        Caller owner = callers.present();
        Long version = Versions.required(ifMatch);
        return once.edit(() -> endpoints.lock(id, owner).invoke(mine -> acceptance.check(change.url(), change.eventTypes()))
                .chain(found -> endpoints.change(WebhookEndpoints.seen(found, version).with(change), owner))
                .map(changed -> Answer.ok(changed.version(), WebhookEndpointView.of(changed))));
    }

    @DELETE
    @Path("/{id}")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR" })
    @Operation(summary = "Be told no more. If-Match is required")
    @APIResponse(responseCode = "204", description = "Nothing more is delivered, and its secrets are gone")
    public Uni<Response> delete(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller owner = callers.present();
        Long version = Versions.required(ifMatch);
        return once.edit(() -> endpoints.lock(id, owner)
                .call(found -> endpoints.delete(WebhookEndpoints.seen(found, version))).call(() -> secrets.forget(id))
                .map(found -> Answer.ok(found.version(), WebhookEndpointView.of(found))))
                .map(done -> Response.noContent().build());
    }
}
