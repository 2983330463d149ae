package tradeassurance.dispute.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import tradeassurance.dispute.model.PeerCommand;

@Path("/v1/disputes/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class RefundResultResource {

    private final Once once;
    private final Callers callers;
    private final DisputeService disputes;

    RefundResultResource(Once once, Callers callers, DisputeService disputes) {
        this.once = once;
        this.callers = callers;
        this.disputes = disputes;
    }

    @POST
    @Path("/refund-results")
    @Cancellable(false)
    @RolesAllowed("SERVICE:payment-service")
    @Tag(name = "Internal")
    @Operation(summary = "payment-service reports what became of the refund")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> record(String id, @NotNull @Valid RefundResult result) {
        Caller caller = callers.present();
        return once.answer(result, () -> disputes.answer(id, result.command(), caller));
    }

    @POST
    @Path("/refund-retries")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Tag(name = "Money")
    @Operation(summary = "Let a refund that has failed be tried again")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> retry(String id) {
        Caller caller = callers.present();
        return once.answer(null, () -> disputes.answer(id, new PeerCommand.RetryRefund(), caller));
    }
}
