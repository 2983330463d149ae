package tradeassurance.dispute.proposal;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Versions;
import tradeassurance.dispute.DisputeService;
import tradeassurance.dispute.DisputeView;
import tradeassurance.dispute.model.PartyCommand;
import tradeassurance.dispute.model.Proposal;

@Path("/v1/disputes/{id}/proposals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Negotiation")
class ProposalResource {

    /** A list of proposals, oldest first. */
    record Proposals(List<Proposal> items) {
    }

    private final Once once;
    private final Callers callers;
    private final DisputeService disputes;

    ProposalResource(Once once, Callers callers, DisputeService disputes) {
        this.once = once;
        this.callers = callers;
        this.disputes = disputes;
    }

    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "MEDIATOR", "OPERATOR" })
    @Operation(summary = "All proposals, oldest first; the first is the claim itself")
    public Uni<Proposals> list(String id) {
        return disputes.read(id, callers.present()).map(held -> new Proposals(held.value().proposals().all()));
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Propose a solution, in place of the one that waits for an answer")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> propose(String id, @NotNull @Valid MakeProposal proposal) {
        Caller caller = callers.present();
        return once.answer(proposal, () -> disputes.answer(id, proposal.command(), caller));
    }

    @POST
    @Path("/{number}/acceptances")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Accept the other side's proposal; ends the dispute")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> accept(String id, int number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Caller caller = callers.present();
        Long seen = Versions.seen(ifMatch);
        return once.answer(null, () -> disputes.answer(id, new PartyCommand.Accept(number), caller, seen));
    }

    @POST
    @Path("/{number}/rejections")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Reject the other side's proposal")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> reject(String id, int number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RejectProposal rejection) {
        Caller caller = callers.present();
        Long seen = Versions.seen(ifMatch);
        return once.answer(rejection,
                () -> disputes.answer(id, new PartyCommand.Reject(number, rejection.note()), caller, seen));
    }

    @POST
    @Path("/{number}/withdrawals")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Take one's own proposal back; the clock of before goes on")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> retract(String id, int number) {
        Caller caller = callers.present();
        return once.answer(null, () -> disputes.answer(id, new PartyCommand.Retract(number), caller));
    }
}
