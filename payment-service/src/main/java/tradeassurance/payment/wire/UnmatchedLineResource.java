package tradeassurance.payment.wire;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Limits;
import tradeassurance.chassis.page.Page;
import tradeassurance.kernel.Role;
import tradeassurance.payment.wire.model.BankLine;
import tradeassurance.payment.wire.model.LineCommand.Close;
import tradeassurance.payment.wire.model.LineCommand.Return;

/** Money on the platform's accounts that nobody could assign; it waits until an operator has looked. */
@Path("/v1/unmatched-lines")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wire transfers")
class UnmatchedLineResource {

    private final Once once;
    private final Callers callers;
    private final Transactions transactions;
    private final LineService service;
    private final BankLines lines;

    UnmatchedLineResource(Once once, Callers callers, Transactions transactions, LineService service, BankLines lines) {
        this.once = once;
        this.callers = callers;
        this.transactions = transactions;
        this.service = service;
        this.lines = lines;
    }

    @GET
    @RolesAllowed("OPERATOR")
    @Operation(summary = "The lines of statements that wait for an operator, newest first")
    public Uni<Page<LineView>> list(@QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        return transactions.look(() -> lines.waiting(cursor, limit)).map(rows -> Page.of(rows, limit, row -> row.id,
                row -> LineView.of(row.value(), Role.OPERATOR)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("OPERATOR")
    @Operation(summary = "One line, also after it has been dealt with")
    public Uni<LineView> read(String id) {
        Caller caller = callers.present();
        return transactions.look(() -> service.read(id, caller)).map(held -> LineView.of(held.value(), held.by().role()));
    }

    @POST
    @Path("/{id}/matches")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Give a line to the payment that it is for")
    @APIResponseSchema(value = LineView.class, responseCode = "201")
    public Uni<Response> match(String id, @NotNull @Valid MatchLine match) {
        Caller caller = callers.present();
        return once.answer(match, () -> service.match(id, match.paymentId(), caller).map(UnmatchedLineResource::done));
    }

    @POST
    @Path("/{id}/returns")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Record that the bank has sent the money of a line back")
    @APIResponseSchema(value = LineView.class, responseCode = "201")
    public Uni<Response> giveBack(String id, @NotNull @Valid ReturnLine back) {
        Caller caller = callers.present();
        return once.answer(back, () -> service.handle(id, new Return(back.bankReference(), back.note()), caller)
                .map(UnmatchedLineResource::done));
    }

    @POST
    @Path("/{id}/closings")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Record that what follows from a reversal has been seen to")
    @APIResponseSchema(value = LineView.class, responseCode = "201")
    public Uni<Response> close(String id, @NotNull @Valid CloseLine close) {
        Caller caller = callers.present();
        return once.answer(close, () -> service.handle(id, new Close(close.note()), caller).map(UnmatchedLineResource::done));
    }

    private static Answer done(Held<BankLine> held) {
        return Answer.created("/v1/unmatched-lines/" + held.value().id(), held.version(),
                LineView.of(held.value(), held.by().role()));
    }
}
