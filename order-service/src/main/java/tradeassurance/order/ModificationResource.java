package tradeassurance.order;

import java.util.Objects;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Page;
import tradeassurance.chassis.page.Versions;
import tradeassurance.order.model.DropModification;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.OrderAction;

/** Requests for other terms: one side asks, the other answers (R72). */
@Path("/v1/orders/{id}/modification-requests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Modifications")
class ModificationResource {

    private final Once once;
    private final Callers callers;
    private final ModificationService modifications;
    private final OrderService orders;
    private final OrderReading reading;

    ModificationResource(Once once, Callers callers, ModificationService modifications, OrderService orders,
            OrderReading reading) {
        this.once = once;
        this.callers = callers;
        this.modifications = modifications;
        this.orders = orders;
        this.reading = reading;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Ask the other side for other terms")
    @APIResponseSchema(value = ModificationView.class, responseCode = "201")
    public Uni<Response> request(String id, @NotNull @Valid NewModification wanted) {
        Caller caller = callers.present();
        return once.answer(wanted, () -> modifications.request(id, wanted, caller)
                .chain(held -> answer(held, Objects.requireNonNull(held.value().agreed().request()).id())));
    }

    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "List the requests of an order, newest first")
    public Uni<Page<ModificationView>> list(String id) {
        return reading.modifications(id, callers.present()).map(all -> new Page<>(all.views(), null));
    }

    @GET
    @Path("/{modification}")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "Read a request, with what it would come to if it were accepted now")
    public Uni<ModificationView> read(String id, String modification) {
        return modifications.read(id, modification, callers.present());
    }

    @POST
    @Path("/{modification}/acceptances")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Accept, as the other side: a new contract is in force. If-Match with the order's ETag is required")
    @APIResponseSchema(value = ModificationView.class, responseCode = "201")
    public Uni<Response> accept(String id, String modification, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.present();
        Long seen = Versions.required(ifMatch);
        return modifications.rest(id, modification, caller).chain(rest -> once.answer(null,
                () -> modifications.accept(id, modification, seen, rest, caller)
                        .chain(held -> answer(held, modification))));
    }

    @POST
    @Path("/{modification}/declines")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Decline, as the other side: nothing changes")
    @APIResponseSchema(value = ModificationView.class, responseCode = "201")
    public Uni<Response> decline(String id, String modification, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Reason why) {
        return drop(id, modification, ifMatch, why, OrderAction.DECLINE_MODIFICATION);
    }

    @POST
    @Path("/{modification}/withdrawals")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Take back what you have asked for")
    @APIResponseSchema(value = ModificationView.class, responseCode = "201")
    public Uni<Response> withdraw(String id, String modification, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Reason why) {
        return drop(id, modification, ifMatch, why, OrderAction.WITHDRAW_MODIFICATION);
    }

    private Uni<Response> drop(String id, String modification, @Nullable String ifMatch, Reason why, OrderAction how) {
        Caller caller = callers.present();
        Long seen = Versions.seen(ifMatch);
        return reading.modifications(id, caller).map(of -> of.kept(modification)).chain(kept -> once.answer(why,
                () -> orders.handle(id, seen, caller, order -> new DropModification(kept.id(), how, why.reason()))
                        .chain(held -> answer(held, kept.id()))));
    }

    private Uni<Answer> answer(Held<Order> held, String modification) {
        Order order = held.value();
        return reading.modificationsOf(order).map(all -> Answer.created(
                "/v1/orders/" + order.id() + "/modification-requests/" + modification, held.version(),
                all.view(all.kept(modification), null)));
    }
}
