package tradeassurance.payment.recourse;

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

@Path("/v1/recourses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suppliers")
class RecourseResource {

    private final Once once;
    private final Callers callers;
    private final Transactions transactions;
    private final RecourseService service;
    private final Recourses recourses;
    private final History history;

    RecourseResource(Once once, Callers callers, Transactions transactions, RecourseService service, Recourses recourses,
            History history) {
        this.once = once;
        this.callers = callers;
        this.transactions = transactions;
        this.service = service;
        this.recourses = recourses;
        this.history = history;
    }

    /** A supplier sees its own, whichever it asks for. */
    @GET
    @RolesAllowed({ "SUPPLIER", "OPERATOR" })
    @Operation(summary = "What suppliers owe for refunds that the platform has paid for them, newest first")
    public Uni<Page<RecourseView>> list(@QueryParam("supplier_id") String supplierId, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        Caller caller = callers.present();
        return transactions
                .look(() -> SuppliersOwn.newest(recourses, caller.seesAll() ? supplierId : caller.party(), cursor, limit))
                .map(rows -> Page.of(rows, limit, row -> row.id, row -> RecourseView.of(row.value(),
                        caller.on(recourses.parties(row.value()), recourses.resource(), row.id).role())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ "SUPPLIER", "OPERATOR" })
    @Operation(summary = "What a supplier owes for one refund")
    @APIResponseSchema(RecourseView.class)
    public Uni<Response> read(String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        Caller caller = callers.present();
        return transactions.look(() -> service.read(id, caller)
                .map(held -> Shown.of(held.version(), RecourseView.of(held), ifNoneMatch)));
    }

    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({ "SUPPLIER", "OPERATOR" })
    @Operation(summary = "What has happened to a debt")
    public Uni<Timeline> timeline(String id) {
        Caller caller = callers.present();
        return transactions.look(() -> service.read(id, caller).chain(held -> history.of(recourses.resource(), id))
                .map(Timeline::of));
    }

    @POST
    @Path("/{id}/write-offs")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Give up what a supplier owes, or a part of it; the guarantee fund bears it")
    @APIResponseSchema(value = RecourseView.class, responseCode = "201")
    public Uni<Response> writeOff(String id, @NotNull @Valid WriteOffRecourse asked) {
        Caller caller = callers.present();
        return once.answer(asked, () -> service.writeOff(id, asked, caller)
                .map(held -> Answer.created("/v1/recourses/" + id, held.version(), RecourseView.of(held))));
    }
}
