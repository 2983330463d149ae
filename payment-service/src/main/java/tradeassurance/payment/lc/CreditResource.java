package tradeassurance.payment.lc;

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
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.event.History;
import tradeassurance.chassis.event.Timeline;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Limits;
import tradeassurance.chassis.page.Page;
import tradeassurance.chassis.page.Shown;
import tradeassurance.payment.lc.model.CreditCommand.Waive;
import tradeassurance.payment.lc.model.CreditCommand.Withdraw;
import tradeassurance.payment.lc.model.LetterOfCredit;
import tradeassurance.payment.peer.order.OrderClient;

/** Letters of credit as buyers and suppliers deal with them; everybody reads them here. */
@Path("/v1/letters-of-credit")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters of credit")
class CreditResource {

    private final Once once;
    private final Callers callers;
    private final Transactions transactions;
    private final OrderClient orders;
    private final CreditService service;
    private final CreditApplications applications;
    private final LettersOfCredit credits;
    private final History history;

    CreditResource(Once once, Callers callers, Transactions transactions, OrderClient orders, CreditService service,
            CreditApplications applications, LettersOfCredit credits, History history) {
        this.once = once;
        this.callers = callers;
        this.transactions = transactions;
        this.orders = orders;
        this.service = service;
        this.applications = applications;
        this.credits = credits;
        this.history = history;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed("BUYER")
    @Operation(summary = "Apply for a letter of credit over all that is outstanding of an instalment")
    @APIResponseSchema(value = CreditView.class, responseCode = "201")
    public Uni<Response> apply(@NotNull @Valid ApplyForCredit asked) {
        Caller caller = callers.present();
        return orders.find(asked.orderId()).chain(order -> once.answer(asked,
                () -> applications.apply(asked, order, caller).map(CreditResource::done)));
    }

    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "PROVIDER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "The caller's letters of credit, newest first")
    public Uni<Page<CreditView>> list(@QueryParam("order_id") String orderId, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        Caller caller = callers.present();
        return transactions.look(() -> credits.list(caller, orderId, cursor, limit)).map(rows -> Page.of(rows, limit,
                row -> row.id, row -> view(row.value(), caller)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ "BUYER", "SUPPLIER", "PROVIDER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "One letter of credit")
    @APIResponseSchema(CreditView.class)
    public Uni<Response> read(String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        Caller caller = callers.present();
        return transactions.look(() -> service.read(id, caller)
                .map(held -> Shown.of(held.version(), CreditView.of(held), ifNoneMatch)));
    }

    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({ "BUYER", "SUPPLIER", "PROVIDER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "What has happened to a letter of credit")
    public Uni<Timeline> timeline(String id) {
        Caller caller = callers.present();
        return transactions.look(() -> service.read(id, caller).chain(held -> history.of(credits.resource(), id))
                .map(Timeline::of));
    }

    @POST
    @Path("/{id}/presentations")
    @Cancellable(false)
    @RolesAllowed("SUPPLIER")
    @Operation(summary = "Lay documents before the bank, within 21 days of shipment and before the credit expires")
    @APIResponseSchema(value = CreditView.class, responseCode = "201")
    public Uni<Response> present(String id, @NotNull @Valid PresentDocuments documents) {
        Caller caller = callers.present();
        return transactions.look(() -> service.read(id, caller)).chain(held -> orders.find(held.value().terms().orderId()))
                .chain(order -> once.answer(documents, () -> service.present(id, documents,
                        order.map(found -> found.shippedAt()).orElse(null), caller).map(CreditResource::done)));
    }

    @POST
    @Path("/{id}/waivers")
    @Cancellable(false)
    @RolesAllowed("BUYER")
    @Operation(summary = "Take the documents as they are, discrepancies and all")
    @APIResponseSchema(value = CreditView.class, responseCode = "201")
    public Uni<Response> waive(String id) {
        Caller caller = callers.present();
        return once.answer(null, () -> service.handle(id, new Waive(), caller).map(CreditResource::done));
    }

    @POST
    @Path("/{id}/withdrawals")
    @Cancellable(false)
    @RolesAllowed("BUYER")
    @Operation(summary = "Call the application off, before the supplier has the credit in hand")
    @APIResponseSchema(value = CreditView.class, responseCode = "201")
    public Uni<Response> withdraw(String id) {
        Caller caller = callers.present();
        return once.answer(null, () -> service.handleWaiting(id, new Withdraw(), caller).map(CreditResource::done));
    }

    static Answer done(Held<LetterOfCredit> held) {
        return Answer.created("/v1/letters-of-credit/" + held.value().id(), held.version(), CreditView.of(held));
    }

    private CreditView view(LetterOfCredit credit, Caller caller) {
        return CreditView.of(credit, caller.on(credits.parties(credit), credits.resource(), credit.id()).role());
    }
}
