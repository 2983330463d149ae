package tradeassurance.dispute;

import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import tradeassurance.chassis.event.Timeline;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Limits;
import tradeassurance.chassis.page.Page;
import tradeassurance.chassis.page.Shown;
import tradeassurance.chassis.page.Versions;
import tradeassurance.dispute.model.PartyCommand;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Role;

@Path("/v1/disputes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disputes")
class DisputeResource {

    private final Once once;
    private final Callers callers;
    private final DisputeService disputes;
    private final DisputeList list;
    private final Orders orders;

    DisputeResource(Once once, Callers callers, DisputeService disputes, DisputeList list, Orders orders) {
        this.once = once;
        this.callers = callers;
        this.disputes = disputes;
        this.list = list;
        this.orders = orders;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed("BUYER")
    @Operation(summary = "Request a refund; the order is held and its money frozen")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> open(@NotNull @Valid OpenDispute claim) {
        Actor buyer = callers.present().as(Role.BUYER);
        return orders.facts(claim.orderId())
                .chain(order -> once.answer(claim, () -> disputes.open(claim.claim(), order, buyer)));
    }

    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "MEDIATOR", "OPERATOR" })
    @Operation(summary = "One's own disputes, or for the platform's people all, newest first")
    public Uni<Page<DisputeView>> list(@QueryParam("status") @Nullable String status,
            @QueryParam("awaiting") @Nullable Role awaiting, @QueryParam("order_id") @Nullable String orderId,
            @QueryParam("supplier_id") @Nullable String supplierId, @QueryParam("assignee") @Nullable String assignee,
            @QueryParam("due_before") @Nullable Instant dueBefore, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        return list.of(callers.present(), new DisputeFilter(status, awaiting, orderId, supplierId, assignee, dueBefore), cursor,
                limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ "BUYER", "SUPPLIER", "MEDIATOR", "OPERATOR" })
    @Operation(summary = "A dispute, with its deadlines and what the caller may do")
    @APIResponseSchema(value = DisputeView.class, responseCode = "200")
    public Uni<Response> read(String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Caller caller = callers.present();
        return disputes.read(id, caller).map(held -> Shown.of(held.version(), disputes.view(held), ifNoneMatch));
    }

    @PATCH
    @Path("/{id}")
    @Cancellable(false)
    @RolesAllowed("BUYER")
    @Operation(summary = "Edit the claim while the supplier has not answered it; its clock goes on")
    @APIResponseSchema(value = DisputeView.class, responseCode = "200")
    public Uni<Response> edit(String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid EditClaim claim) {
        Caller caller = callers.present();
        Long seen = Versions.required(ifMatch);
        return once.edit(() -> disputes.changed(id, claim.command(), caller, seen));
    }

    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({ "BUYER", "SUPPLIER", "MEDIATOR", "OPERATOR" })
    @Operation(summary = "Everything that has happened in a dispute, chained by hashes")
    public Uni<Timeline> timeline(String id) {
        return disputes.timeline(id, callers.present());
    }

    @POST
    @Path("/{id}/escalations")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Call the platform in, from day 4 on; the supplier only where the platform allows it")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> escalate(String id) {
        Caller caller = callers.present();
        return once.answer(null, () -> disputes.answer(id, new PartyCommand.Escalate(), caller));
    }

    @POST
    @Path("/{id}/withdrawals")
    @Cancellable(false)
    @RolesAllowed("BUYER")
    @Operation(summary = "Give the claim up")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> withdraw(String id) {
        Caller caller = callers.present();
        return once.answer(null, () -> disputes.answer(id, new PartyCommand.Withdraw(), caller));
    }
}
