package tradeassurance.dispute.mediation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.page.Limits;
import tradeassurance.chassis.page.Page;
import tradeassurance.dispute.DisputeList;
import tradeassurance.dispute.DisputeView;

@Path("/v1/mediation-queue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mediation")
class MediationQueueResource {

    private final Callers callers;
    private final DisputeList disputes;

    MediationQueueResource(Callers callers, DisputeList disputes) {
        this.callers = callers;
        this.disputes = disputes;
    }

    @GET
    @RolesAllowed({ "MEDIATOR", "OPERATOR" })
    @Operation(summary = "What waits for mediators, due first")
    public Uni<Page<DisputeView>> queue(@QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        return disputes.queue(callers.present(), cursor, limit);
    }
}
