package tradeassurance.payment.payout;

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
import tradeassurance.payment.book.SuppliersOwn;

@Path("/v1/payouts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suppliers")
class PayoutResource {

    private final Once once;
    private final Callers callers;
    private final Transactions transactions;
    private final PayoutService service;
    private final Payouts payouts;
    private final History history;

    PayoutResource(Once once, Callers callers, Transactions transactions, PayoutService service, Payouts payouts,
            History history) {
        this.once = once;
        this.callers = callers;
        this.transactions = transactions;
        this.service = service;
        this.payouts = payouts;
        this.history = history;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed("SUPPLIER")
    @Operation(summary = "Draw of the balance")
    @APIResponseSchema(value = PayoutView.class, responseCode = "202")
    public Uni<Response> request(@NotNull @Valid DrawBalance asked) {
        Caller caller = callers.present();
        return once.answer(asked, () -> service.request(asked, caller).map(held -> Answer
                .accepted("/v1/payouts/" + held.value().id(), held.version(), PayoutView.of(held.value()))));
    }

    /** A supplier sees its own, whichever it asks for. */
    @GET
    @RolesAllowed({ "SUPPLIER", "OPERATOR" })
    @Operation(summary = "Payouts, newest first")
    public Uni<Page<PayoutView>> list(@QueryParam("supplier_id") String supplierId, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        Caller caller = callers.present();
        return transactions
                .look(() -> SuppliersOwn.newest(payouts, caller.seesAll() ? supplierId : caller.party(), cursor, limit))
                .map(rows -> Page.of(rows, limit, row -> row.id, row -> PayoutView.of(row.value())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ "SUPPLIER", "OPERATOR" })
    @Operation(summary = "One payout, and how far it is")
    @APIResponseSchema(PayoutView.class)
    public Uni<Response> read(String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        Caller caller = callers.present();
        return transactions.look(() -> service.read(id, caller)
                .map(held -> Shown.of(held.version(), PayoutView.of(held.value()), ifNoneMatch)));
    }

    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({ "SUPPLIER", "OPERATOR" })
    @Operation(summary = "What has happened to a payout")
    public Uni<Timeline> timeline(String id) {
        Caller caller = callers.present();
        return transactions.look(() -> service.read(id, caller).chain(held -> history.of(payouts.resource(), id))
                .map(Timeline::of));
    }
}
