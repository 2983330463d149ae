package tradeassurance.payment.escrow;

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

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.event.History;
import tradeassurance.chassis.event.Timeline;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Shown;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.escrow.model.EscrowCommand.Freeze;
import tradeassurance.payment.escrow.model.EscrowCommand.Unfreeze;
import tradeassurance.payment.escrow.model.EscrowRefusal;

@Path("/v1/escrow-accounts/{orderId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class EscrowResource {

    private final Once once;
    private final Callers callers;
    private final Transactions transactions;
    private final EscrowService accounts;
    private final History history;

    EscrowResource(Once once, Callers callers, Transactions transactions, EscrowService accounts, History history) {
        this.once = once;
        this.callers = callers;
        this.transactions = transactions;
        this.accounts = accounts;
        this.history = history;
    }

    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR", "SERVICE:order-service", "SERVICE:dispute-service" })
    @Tag(name = "Escrow")
    @Operation(summary = "The money of an order: held, advanced, released, refunded")
    @APIResponseSchema(EscrowView.class)
    public Uni<Response> read(String orderId, @HeaderParam("If-None-Match") String ifNoneMatch) {
        Caller caller = callers.present();
        return transactions.look(() -> accounts.read(orderId, caller)
                .map(held -> Shown.of(held.version(), EscrowView.of(held), ifNoneMatch)));
    }

    @GET
    @Path("/timeline")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Tag(name = "Escrow")
    @Operation(summary = "What has happened to the money of an order")
    public Uni<Timeline> timeline(String orderId) {
        Caller caller = callers.present();
        return transactions.look(() -> accounts.read(orderId, caller)
                .chain(held -> history.of("escrow_account", orderId)).map(Timeline::of));
    }

    @POST
    @Path("/freezes")
    @Cancellable(false)
    @RolesAllowed("SERVICE:dispute-service")
    @Tag(name = "Internal")
    @Operation(summary = "Hold an order's money for a dispute: all of it, or what it is about")
    @APIResponseSchema(value = FreezeView.class, responseCode = "201")
    public Uni<Response> freeze(String orderId, @NotNull @Valid DisputeFreeze freeze) {
        Caller caller = callers.present();
        return once.answer(freeze, () -> accounts.lock(orderId).chain(account -> {
            if (account.isEmpty()) {
                throw new Refusal(EscrowRefusal.NO_SETTLED_PAYMENT, "no payment of this order has settled");
            }
            return accounts.handle(orderId, new Freeze(freeze.disputeId(), freeze.amount()), caller);
        }).map(held -> Answer.created(location(orderId), held.version(), FreezeView.of(held))));
    }

    @POST
    @Path("/unfreezes")
    @Cancellable(false)
    @RolesAllowed("SERVICE:dispute-service")
    @Tag(name = "Internal")
    @Operation(summary = "Let an order's money go; a freeze of this dispute that comes later takes no effect")
    @APIResponseSchema(value = FreezeView.class, responseCode = "201")
    public Uni<Response> unfreeze(String orderId, @NotNull @Valid DisputeUnfreeze unfreeze) {
        Caller caller = callers.present();
        return once.answer(unfreeze, () -> accounts.lock(orderId).chain(account -> account.isEmpty()
                ? Uni.createFrom().item(Answer.created(location(orderId), 0, FreezeView.ofNothing(orderId)))
                : accounts.handle(orderId, new Unfreeze(unfreeze.disputeId()), caller)
                        .map(held -> Answer.created(location(orderId), held.version(), FreezeView.of(held)))));
    }

    private static String location(String orderId) {
        return "/v1/escrow-accounts/" + orderId;
    }
}
