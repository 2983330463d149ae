package tradeassurance.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import tradeassurance.order.model.OrderCommand;

/** Orders, for the services whose doings they follow. */
@Path("/v1/orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class OrderPeersResource {

    private final Once once;
    private final Callers callers;
    private final OrderService orders;

    OrderPeersResource(Once once, Callers callers, OrderService orders) {
        this.once = once;
        this.callers = callers;
        this.orders = orders;
    }

    @POST
    @Path("/{id}/payment-locks")
    @Cancellable(false)
    @RolesAllowed("SERVICE:payment-service")
    @Operation(summary = "Begin a payment: nobody else pays until its outcome is known")
    @APIResponseSchema(value = OrderSummary.class, responseCode = "201")
    public Uni<Response> lock(String id, @NotNull @Valid PaymentLockRequest lock) {
        return act(id, lock, lock.command());
    }

    @POST
    @Path("/{id}/payment-results")
    @Cancellable(false)
    @RolesAllowed("SERVICE:payment-service")
    @Operation(summary = "Tell what became of a payment")
    @APIResponseSchema(value = OrderSummary.class, responseCode = "201")
    public Uni<Response> record(String id, @NotNull @Valid PaymentResult result) {
        return act(id, result, result.command());
    }

    @POST
    @Path("/{id}/dispute-holds")
    @Cancellable(false)
    @RolesAllowed("SERVICE:dispute-service")
    @Operation(summary = "Stop the order's clocks for a dispute")
    @APIResponseSchema(value = OrderSummary.class, responseCode = "201")
    public Uni<Response> hold(String id, @NotNull @Valid DisputeHold hold) {
        return act(id, hold, hold.command());
    }

    @POST
    @Path("/{id}/dispute-releases")
    @Cancellable(false)
    @RolesAllowed("SERVICE:dispute-service")
    @Operation(summary = "Let the order go on after a dispute, or end it where all was refunded")
    @APIResponseSchema(value = OrderSummary.class, responseCode = "201")
    public Uni<Response> release(String id, @NotNull @Valid DisputeRelease release) {
        return act(id, release, release.command());
    }

    @POST
    @Path("/{id}/agreed-modifications")
    @Cancellable(false)
    @RolesAllowed("SERVICE:dispute-service")
    @Operation(summary = "Put in force what the sides of a dispute have agreed on: other days, or a discount")
    @APIResponseSchema(value = OrderSummary.class, responseCode = "201")
    public Uni<Response> agree(String id, @NotNull @Valid AgreedModification agreed) {
        return act(id, agreed, agreed.command());
    }

    private Uni<Response> act(String id, Object body, OrderCommand command) {
        Caller caller = callers.present();
        return once.answer(body, () -> orders.handle(id, null, command, caller)
                .map(held -> Answer.created("/v1/orders/" + id, held.version(), OrderSummary.of(held))));
    }
}
