package tradeassurance.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Page;
import tradeassurance.chassis.page.Versions;
import tradeassurance.order.model.AcceptShortfall;
import tradeassurance.order.model.ConfirmDelivery;
import tradeassurance.order.model.ExtendAcceptance;
import tradeassurance.order.model.InstalmentName;
import tradeassurance.order.model.OrderCommand;
import tradeassurance.order.model.WaiveCoverage;

/** The end of an order: goods accepted, or more time to look at them, and what is let go. */
@Path("/v1/orders/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Acceptance")
class AcceptanceResource {

    private final Once once;
    private final Callers callers;
    private final OrderService orders;
    private final OrderReading reading;

    AcceptanceResource(Once once, Callers callers, OrderService orders, OrderReading reading) {
        this.once = once;
        this.callers = callers;
        this.orders = orders;
        this.reading = reading;
    }

    @POST
    @Path("/acceptance-extensions")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Take 15 more days for the acceptance, once as either side")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> extend(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return act(id, ifMatch, null, new ExtendAcceptance());
    }

    @GET
    @Path("/acceptance-extensions")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "List who has extended the acceptance")
    public Uni<Page<ExtensionView>> extensions(String id) {
        return reading.read(id, callers.present()).map(held -> new Page<>(ExtensionView.of(held.value()), null));
    }

    @POST
    @Path("/delivery-confirmations")
    @Cancellable(false)
    @RolesAllowed("BUYER")
    @Operation(summary = "Accept the goods, or some shipments of them, as their buyer")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> confirm(String id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @Nullable DeliveryConfirmation confirmation) {
        return act(id, ifMatch, confirmation,
                confirmation == null ? new ConfirmDelivery() : confirmation.command());
    }

    @POST
    @Path("/coverage-waivers")
    @Cancellable(false)
    @RolesAllowed("BUYER")
    @Operation(summary = "End the coverage early, as the buyer, so that the supplier has its money")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> waive(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return act(id, ifMatch, null, new WaiveCoverage());
    }

    @GET
    @Path("/instalments")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "List the instalments: when they are due, and what has come of them")
    public Uni<Page<InstalmentView>> instalments(String id) {
        return reading.read(id, callers.present()).map(held -> new Page<>(held.value().payments().instalments().stream()
                .map(part -> InstalmentView.of(held.value(), part)).toList(), null));
    }

    @POST
    @Path("/instalments/{instalment}/shortfall-acceptances")
    @Cancellable(false)
    @RolesAllowed("SUPPLIER")
    @Operation(summary = "Let go what is missing of an instalment, as the supplier")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Uni<Response> acceptShortfall(String id, InstalmentName instalment,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return act(id, ifMatch, null, new AcceptShortfall(instalment));
    }

    private Uni<Response> act(String id, @Nullable String ifMatch, @Nullable Object body, OrderCommand command) {
        Caller caller = callers.present();
        Long seen = Versions.seen(ifMatch);
        return once.answer(body, () -> orders.handle(id, seen, command, caller).map(OrderAnswers::created));
    }
}
