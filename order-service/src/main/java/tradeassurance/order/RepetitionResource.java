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
import tradeassurance.chassis.once.Once;

/** For a buyer that has ordered from this supplier before: the same again (R17). */
@Path("/v1/orders/{id}/repetitions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class RepetitionResource {

    private final Once once;
    private final Callers callers;
    private final OrderService orders;
    private final TermPatches patches;

    RepetitionResource(Once once, Callers callers, OrderService orders, TermPatches patches) {
        this.once = once;
        this.callers = callers;
        this.orders = orders;
        this.patches = patches;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed("BUYER")
    @Operation(summary = "Draft another order on the terms of this one, as its buyer")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> repeat(String id, @NotNull @Valid Repetition repetition) {
        Caller caller = callers.present();
        return once.answer(repetition, () -> orders
                .repeat(id, caller, order -> patches.repeated(order, repetition.patch())).map(OrderAnswers::created));
    }
}
