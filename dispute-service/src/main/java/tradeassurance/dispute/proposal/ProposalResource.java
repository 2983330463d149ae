package tradeassurance.dispute.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.once.Once;
import tradeassurance.dispute.DisputeService;
import tradeassurance.dispute.DisputeView;
import tradeassurance.dispute.model.DisputeCommand;

@Path("/v1/disputes/{id}/proposals")
@Tag(name = "Negotiation")
class ProposalResource {

    private final Once once;
    private final Callers callers;
    private final DisputeService disputes;

    ProposalResource(Once once, Callers callers, DisputeService disputes) {
        this.once = once;
        this.callers = callers;
        this.disputes = disputes;
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
    public Uni<Response> accept(String id, int number) {
        Caller caller = callers.present();
        return once.answer(null, () -> disputes.answer(id, new DisputeCommand.Accept(number), caller));
    }

    @POST
    @Path("/{number}/rejections")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Reject the other side's proposal")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> reject(String id, int number, @NotNull @Valid RejectProposal rejection) {
        Caller caller = callers.present();
        return once.answer(rejection, () -> disputes.answer(id, new DisputeCommand.Reject(number, rejection.note()), caller));
    }
}
