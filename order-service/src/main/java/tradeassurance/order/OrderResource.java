package tradeassurance.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.event.Timeline;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Limits;
import tradeassurance.chassis.page.Page;
import tradeassurance.chassis.page.Shown;
import tradeassurance.chassis.page.Versions;
import tradeassurance.order.model.Confirm;
import tradeassurance.order.model.Discard;
import tradeassurance.order.model.Edit;
import tradeassurance.order.model.OrderCommand;
import tradeassurance.order.model.Reject;
import tradeassurance.order.model.Submit;

/** Orders, for those who make them. */
@Path("/v1/orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class OrderResource {

    private final Once once;
    private final Callers callers;
    private final OrderService orders;
    private final OrderReading reading;
    private final OrderList list;
    private final TermPatches patches;

    OrderResource(Once once, Callers callers, OrderService orders, OrderReading reading, OrderList list,
            TermPatches patches) {
        this.once = once;
        this.callers = callers;
        this.orders = orders;
        this.reading = reading;
        this.list = list;
        this.patches = patches;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Draft an order")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> draft(@NotNull @Valid DraftOrder draft) {
        Caller caller = callers.present();
        return once.answer(draft, () -> orders.draft(draft, caller).map(OrderAnswers::created));
    }

    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "List your orders, newest first")
    public Uni<Page<OrderView>> list(@BeanParam OrderFilter filter, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        return list.of(callers.present(), filter, cursor, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR", "SERVICE:dispute-service", "SERVICE:payment-service" })
    @Operation(summary = "Read an order")
    @APIResponseSchema(value = OrderView.class, responseCode = "200")
    public Uni<Response> read(String id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return reading.read(id, callers.present())
                .map(held -> Shown.of(held.version(), OrderView.of(held), ifNoneMatch));
    }

    @PATCH
    @Path("/{id}")
    @Cancellable(false)
    @Consumes({ "application/merge-patch+json", MediaType.APPLICATION_JSON })
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Edit a draft, as whoever has drafted it, by a merge-patch. If-Match is required")
    @RequestBody(content = @Content(schema = @Schema(implementation = DraftOrder.class)))
    @APIResponseSchema(value = OrderView.class, responseCode = "200")
    public Uni<Response> edit(String id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
        Caller caller = callers.present();
        Long seen = Versions.required(ifMatch);
        return once.edit(() -> orders.handle(id, seen, caller, order -> {
            order.requireDraft();
            return new Edit(patches.applied(order, patch));
        }).map(held -> Answer.ok(held.version(), OrderView.of(held))));
    }

    @DELETE
    @Path("/{id}")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Discard a draft. If-Match is required")
    @APIResponse(responseCode = "204", description = "It is cancelled, and stays only to be read")
    public Uni<Response> discard(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.present();
        Long seen = Versions.required(ifMatch);
        return once.edit(() -> orders.handle(id, seen, new Discard(), caller).map(OrderAnswers::created))
                .map(done -> Response.noContent().build());
    }

    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "Read what has happened to an order")
    public Uni<Timeline> timeline(String id) {
        return reading.timeline(id, callers.present());
    }

    @POST
    @Path("/{id}/submissions")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Submit a draft to the other side")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> submit(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.present();
        return orders.standing(id, caller).chain(standing -> act(id, caller, ifMatch, null, new Submit(standing)));
    }

    @POST
    @Path("/{id}/confirmations")
    @Cancellable(false)
    @RolesAllowed("SUPPLIER")
    @Operation(summary = "Take an order, as its supplier")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> confirm(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return act(id, callers.present(), ifMatch, null, new Confirm());
    }

    @POST
    @Path("/{id}/rejections")
    @Cancellable(false)
    @RolesAllowed("SUPPLIER")
    @Operation(summary = "Decline an order, as its supplier")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> reject(String id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Reason why) {
        return act(id, callers.present(), ifMatch, why, new Reject(why.reason()));
    }

    @POST
    @Path("/{id}/cancellations")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Drop an order of which nothing has been paid; as its buyer, also while a payment is being processed")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> cancel(String id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Reason why) {
        Caller caller = callers.present();
        return orders.cancellation(id, caller, why.reason()).chain(cancel -> act(id, caller, ifMatch, why, cancel));
    }

    private Uni<Response> act(String id, Caller caller, @Nullable String ifMatch, @Nullable Object body,
            OrderCommand command) {
        Long seen = Versions.seen(ifMatch);
        return once.answer(body, () -> orders.handle(id, seen, command, caller).map(OrderAnswers::created));
    }
}
