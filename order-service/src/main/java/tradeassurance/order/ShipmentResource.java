package tradeassurance.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Page;
import tradeassurance.chassis.page.Versions;
import tradeassurance.order.model.TellDelivery;

/** The shipments of an order: what has left, and whether it has come. */
@Path("/v1/orders/{id}/shipments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shipments")
class ShipmentResource {

    private final Once once;
    private final Callers callers;
    private final OrderService orders;
    private final OrderReading reading;

    ShipmentResource(Once once, Callers callers, OrderService orders, OrderReading reading) {
        this.once = once;
        this.callers = callers;
        this.orders = orders;
        this.reading = reading;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed("SUPPLIER")
    @Operation(summary = "Ship all that is left, or a batch of it, as the supplier")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> ship(String id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewShipment shipment) {
        Caller caller = callers.present();
        Long seen = Versions.seen(ifMatch);
        return once.answer(shipment,
                () -> orders.handle(id, seen, shipment.command(), caller).map(OrderAnswers::created));
    }

    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR", "SERVICE:dispute-service" })
    @Operation(summary = "List what has left, oldest first")
    public Uni<Page<ShipmentView>> list(String id) {
        return reading.read(id, callers.present()).map(held -> new Page<>(ShipmentView.of(held.value()), null));
    }

    @PATCH
    @Path("/{shipment}")
    @Cancellable(false)
    @Consumes({ "application/merge-patch+json", MediaType.APPLICATION_JSON })
    @RolesAllowed("SUPPLIER")
    @Operation(summary = "Say more about a shipment, as the supplier. If-Match with the order's ETag is required")
    @APIResponseSchema(value = OrderView.class, responseCode = "200")
    public Uni<Response> track(String id, String shipment, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ShipmentPatch patch) {
        Caller caller = callers.present();
        Long seen = Versions.required(ifMatch);
        return once.edit(() -> orders.handle(id, seen, caller, order -> patch.command(order.shipment(shipment)))
                .map(held -> Answer.ok(held.version(), OrderView.of(held))));
    }

    @POST
    @Path("/{shipment}/deliveries")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "PROVIDER", "OPERATOR" })
    @Operation(summary = "Tell that a shipment has arrived, as its buyer or carrier; that accepts nothing")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> deliver(String id, String shipment, @NotNull @Valid DeliveryTold delivery) {
        Caller caller = callers.present();
        return once.answer(delivery, () -> orders
                .handle(id, null, new TellDelivery(shipment, delivery.deliveredAt()), caller).map(OrderAnswers::created));
    }
}
