package tradeassurance.dispute.evidence;

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
import tradeassurance.dispute.BringEvidence;
import tradeassurance.dispute.DisputeService;
import tradeassurance.dispute.DisputeView;
import tradeassurance.dispute.model.DisputeCommand;

@Path("/v1/disputes")
@Tag(name = "Evidence")
class EvidenceResource {

    private final Once once;
    private final Callers callers;
    private final DisputeService disputes;

    EvidenceResource(Once once, Callers callers, DisputeService disputes) {
        this.once = once;
        this.callers = callers;
        this.disputes = disputes;
    }

    @POST
    @Path("/{id}/evidence")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Bring a piece of evidence; both parties see it")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> bring(String id, @NotNull @Valid BringEvidence evidence) {
        Caller caller = callers.present();
        return once.answer(evidence, () -> disputes.answer(id, evidence.command(), caller));
    }

    @POST
    @Path("/{id}/evidence-completions")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Say that there is nothing more to bring")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> complete(String id) {
        Caller caller = callers.present();
        return once.answer(null, () -> disputes.answer(id, new DisputeCommand.CompleteEvidence(), caller));
    }
}
