package tradeassurance.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.event.History;
import tradeassurance.chassis.event.Timeline;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Limits;
import tradeassurance.chassis.page.Page;
import tradeassurance.chassis.page.Shown;
import tradeassurance.payment.model.Payment;
import tradeassurance.payment.model.PaymentCommand.Cancel;
import tradeassurance.payment.model.PaymentState;
import tradeassurance.payment.peer.order.OrderClient;

@Path("/v1/payments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
class PaymentResource {

    private final Once once;
    private final Callers callers;
    private final Transactions transactions;
    private final OrderClient orders;
    private final PaymentService service;
    private final Charges charges;
    private final Payments payments;
    private final History history;

    PaymentResource(Once once, Callers callers, Transactions transactions, OrderClient orders, PaymentService service,
            Charges charges, Payments payments, History history) {
        this.once = once;
        this.callers = callers;
        this.transactions = transactions;
        this.orders = orders;
        this.service = service;
        this.charges = charges;
        this.payments = payments;
        this.history = history;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed("BUYER")
    @Operation(summary = "Pay an instalment, or a part of it: by a quote, or by card without one")
    @APIResponseSchema(value = PaymentView.class, responseCode = "202")
    public Uni<Response> create(@NotNull @Valid CreatePayment asked) {
        Caller caller = callers.present();
        // What the order says is judged behind the key: a repeat gets its answer although the order is no longer payable.
        return orders.find(asked.orderId()).chain(order -> once.answer(asked, () -> service.create(asked, order, caller)
                .map(held -> Answer.accepted("/v1/payments/" + held.value().id(), held.version(), PaymentView.of(held)))));
    }

    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR", "SERVICE:dispute-service" })
    @Operation(summary = "The caller's payments, newest first")
    public Uni<Page<PaymentView>> list(@QueryParam("order_id") String orderId, @QueryParam("status") PaymentState status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        Caller caller = callers.present();
        return transactions.look(() -> payments.list(caller, orderId, status, cursor, limit)).map(rows -> Page.of(rows, limit,
                row -> row.id, row -> view(row.value(), caller)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "One payment: its status, and where the money went")
    @APIResponseSchema(PaymentView.class)
    public Uni<Response> read(String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        Caller caller = callers.present();
        return transactions.look(() -> service.read(id, caller)
                .map(held -> Shown.of(held.version(), PaymentView.of(held), ifNoneMatch)));
    }

    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "What has happened to a payment")
    public Uni<Timeline> timeline(String id) {
        Caller caller = callers.present();
        return transactions.look(() -> service.read(id, caller).chain(held -> history.of(payments.resource(), id))
                .map(Timeline::of));
    }

    @POST
    @Path("/{id}/cancellations")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SERVICE:order-service" })
    @Operation(summary = "Call a payment off, if its provider still lets go of it")
    @APIResponseSchema(value = PaymentView.class, responseCode = "201")
    public Uni<Response> cancel(String id) {
        Caller caller = callers.present();
        return charges.calledOff(id, caller).chain(agreed -> once.answer(null, () -> service
                .handle(id, new Cancel(agreed), caller)
                .map(held -> Answer.created("/v1/payments/" + id, held.version(), PaymentView.of(held)))));
    }

    private PaymentView view(Payment payment, Caller caller) {
        return PaymentView.of(payment, caller.on(payments.parties(payment), payments.resource(), payment.id()).role());
    }
}
