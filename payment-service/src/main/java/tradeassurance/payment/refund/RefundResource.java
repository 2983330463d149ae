package tradeassurance.payment.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.event.History;
import tradeassurance.chassis.event.Timeline;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Limits;
import tradeassurance.chassis.page.Page;
import tradeassurance.chassis.page.Shown;
import tradeassurance.payment.escrow.EscrowService;
import tradeassurance.payment.refund.model.Refund;
import tradeassurance.payment.refund.model.RefundCommand.Retry;
import tradeassurance.payment.refund.model.RefundCommand.TakeOver;

@Path("/v1/refunds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class RefundResource {

    private final Once once;
    private final Callers callers;
    private final Transactions transactions;
    private final Instructions instructions;
    private final RefundService service;
    private final Refunds refunds;
    private final EscrowService accounts;
    private final History history;

    RefundResource(Once once, Callers callers, Transactions transactions, Instructions instructions, RefundService service,
            Refunds refunds, EscrowService accounts, History history) {
        this.once = once;
        this.callers = callers;
        this.transactions = transactions;
        this.instructions = instructions;
        this.service = service;
        this.refunds = refunds;
        this.accounts = accounts;
        this.history = history;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({ "SERVICE:order-service", "SERVICE:dispute-service" })
    @Tag(name = "Internal")
    @Operation(summary = "Give a buyer back what was agreed or ruled, or is too much; once, and exactly")
    @APIResponseSchema(value = RefundView.class, responseCode = "202")
    public Uni<Response> instruct(@NotNull @Valid InstructRefund asked) {
        Caller caller = callers.present();
        return once.answer(asked, () -> instructions.follow(asked, caller)
                .map(held -> Answer.accepted(location(held), held.version(), RefundView.of(held))));
    }

    @POST
    @Path("/{id}/retries")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Tag(name = "Refunds")
    @Operation(summary = "Have the parts that failed paid again")
    @APIResponseSchema(value = RefundView.class, responseCode = "201")
    public Uni<Response> retry(String id) {
        Caller caller = callers.present();
        return once.answer(null, () -> service.handle(id, new Retry(), caller)
                .map(held -> Answer.created(location(held), held.version(), RefundView.of(held))));
    }

    @POST
    @Path("/{id}/manual-handlings")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Tag(name = "Refunds")
    @Operation(summary = "Take the parts that failed out of the provider's hands, to pay them by other means")
    @APIResponseSchema(value = RefundView.class, responseCode = "201")
    public Uni<Response> takeOver(String id) {
        Caller caller = callers.present();
        return once.answer(null, () -> service.handle(id, new TakeOver(), caller)
                .map(held -> Answer.created(location(held), held.version(), RefundView.of(held))));
    }

    @POST
    @Path("/{id}/manual-payments")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Tag(name = "Refunds")
    @Operation(summary = "Say that the parts that failed have been paid by other means, with the proof")
    @APIResponseSchema(value = RefundView.class, responseCode = "201")
    public Uni<Response> payByHand(String id, @NotNull @Valid PaidByHand paid) {
        Caller caller = callers.present();
        return once.answer(paid, () -> service.paidByHand(id, paid.proof(), caller)
                .map(held -> Answer.created(location(held), held.version(), RefundView.of(held))));
    }

    /** Whoever may see the order's account may see its refunds. */
    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Tag(name = "Refunds")
    @Operation(summary = "The refunds of an order, newest first")
    public Uni<Page<RefundView>> list(@QueryParam("order_id") @NotBlank String orderId) {
        Caller caller = callers.present();
        return transactions.look(() -> accounts.read(orderId, caller).chain(account -> refunds.ofOrder(orderId, Limits.MOST)
                .map(rows -> Page.of(rows, Limits.MOST, row -> row.id, row -> RefundView.of(row.value(),
                        account.by().role())))));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Tag(name = "Refunds")
    @Operation(summary = "One refund: where the money comes from, and how far it is")
    @APIResponseSchema(RefundView.class)
    public Uni<Response> read(String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        Caller caller = callers.present();
        return transactions.look(() -> service.read(id, caller)
                .map(held -> Shown.of(held.version(), RefundView.of(held), ifNoneMatch)));
    }

    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Tag(name = "Refunds")
    @Operation(summary = "What has happened to a refund")
    public Uni<Timeline> timeline(String id) {
        Caller caller = callers.present();
        return transactions.look(() -> service.read(id, caller).chain(held -> history.of(refunds.resource(), id))
                .map(Timeline::of));
    }

    private static String location(Held<Refund> held) {
        return "/v1/refunds/" + held.value().id();
    }
}
