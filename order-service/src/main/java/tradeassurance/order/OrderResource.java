package tradeassurance.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.event.Timeline;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Limits;
import tradeassurance.chassis.page.Page;
import tradeassurance.chassis.page.Shown;
import tradeassurance.order.model.Cancel;
import tradeassurance.order.model.Confirm;
import tradeassurance.order.model.ConfirmDelivery;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.OrderCommand;
import tradeassurance.order.model.Reject;
import tradeassurance.order.model.Submit;

/** Orders, for those who make them. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class OrderResource {

    private final Once once;
    private final Callers callers;
    private final OrderService orders;
    private final OrderList list;

    OrderResource(Once once, Callers callers, OrderService orders, OrderList list) {
        this.once = once;
        this.callers = callers;
        this.orders = orders;
        this.list = list;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Draft an order")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> draft(@NotNull @Valid DraftOrder draft) {
        Caller caller = callers.present();
        return once.answer(draft, () -> orders.draft(draft, caller).map(OrderResource::created));
    }

    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR", "SERVICE" })
    @Operation(summary = "List your orders, newest first")
    public Uni<Page<OrderView>> list(@QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        return list.of(callers.present(), status, cursor, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR", "SERVICE" })
    @Operation(summary = "Read an order")
    @APIResponseSchema(value = OrderView.class, responseCode = "200")
    public Uni<Response> read(String id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return orders.read(id, callers.present())
                .map(held -> Shown.of(held.version(), OrderView.of(held), ifNoneMatch));
    }

    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR", "SERVICE" })
    @Operation(summary = "Read what has happened to an order")
    public Uni<Timeline> timeline(String id) {
        return orders.timeline(id, callers.present());
    }

    @POST
    @Path("/{id}/submissions")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Submit a draft to the other side")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> submit(String id) {
        Caller caller = callers.present();
        return orders.standing(id, caller).chain(standing -> act(id, caller, null, new Submit(standing)));
    }

    @POST
    @Path("/{id}/confirmations")
    @Cancellable(false)
    @RolesAllowed("SUPPLIER")
    @Operation(summary = "Take an order, as its supplier")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> confirm(String id) {
        return act(id, callers.present(), null, new Confirm());
    }

    @POST
    @Path("/{id}/rejections")
    @Cancellable(false)
    @RolesAllowed("SUPPLIER")
    @Operation(summary = "Decline an order, as its supplier")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> reject(String id, @NotNull @Valid Reason why) {
        return act(id, callers.present(), why, new Reject(why.reason()));
    }

    @POST
    @Path("/{id}/cancellations")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Drop an order of which nothing has been paid")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> cancel(String id, @NotNull @Valid Reason why) {
        return act(id, callers.present(), why, new Cancel(why.reason()));
    }

    @POST
    @Path("/{id}/shipments")
    @Cancellable(false)
    @RolesAllowed("SUPPLIER")
    @Operation(summary = "Ship everything, as its supplier")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> ship(String id, @NotNull @Valid ShipOrder shipment) {
        return act(id, callers.present(), shipment, shipment.command());
    }

    @POST
    @Path("/{id}/delivery-confirmations")
    @Cancellable(false)
    @RolesAllowed("BUYER")
    @Operation(summary = "Accept the goods, as their buyer")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> confirmDelivery(String id) {
        return act(id, callers.present(), null, new ConfirmDelivery());
    }

    private Uni<Response> act(String id, Caller caller, @Nullable Object body, OrderCommand command) {
        return once.answer(body, () -> orders.handle(id, command, caller).map(OrderResource::created));
    }

    private static Answer created(Held<Order> held) {
        return Answer.created("/v1/orders/" + held.value().id(), held.version(), OrderView.of(held));
    }
}
