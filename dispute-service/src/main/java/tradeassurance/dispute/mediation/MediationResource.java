package tradeassurance.dispute.mediation;

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

@Path("/v1/disputes")
@Tag(name = "Mediation")
class MediationResource {

    private final Once once;
    private final Callers callers;
    private final DisputeService disputes;

    MediationResource(Once once, Callers callers, DisputeService disputes) {
        this.once = once;
        this.callers = callers;
        this.disputes = disputes;
    }

    @POST
    @Path("/{id}/assignments")
    @Cancellable(false)
    @RolesAllowed("MEDIATOR")
    @Operation(summary = "Take the case")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> assign(String id) {
        Caller caller = callers.present();
        return once.answer(null, () -> disputes.answer(id, new DisputeCommand.Assign(), caller));
    }

    @POST
    @Path("/{id}/evidence-requests")
    @Cancellable(false)
    @RolesAllowed("MEDIATOR")
    @Operation(summary = "Ask both parties for evidence, due at the end of the fifth business day")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> request(String id) {
        Caller caller = callers.present();
        return once.answer(null, () -> disputes.answer(id, new DisputeCommand.RequestEvidence(), caller));
    }

    @POST
    @Path("/{id}/rulings")
    @Cancellable(false)
    @RolesAllowed("MEDIATOR")
    @Operation(summary = "Give the final judgement")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> rule(String id, @NotNull @Valid GiveRuling ruling) {
        Caller caller = callers.present();
        return once.answer(ruling, () -> disputes.answer(id, ruling.command(), caller));
    }
}
