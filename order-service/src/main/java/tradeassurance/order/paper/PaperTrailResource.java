package tradeassurance.order.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.event.Timeline;

/** The official record of an order. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
class PaperTrailResource {

    private final Callers callers;
    private final PaperTrail papers;

    PaperTrailResource(Callers callers, PaperTrail papers) {
        this.callers = callers;
        this.papers = papers;
    }

    @GET
    @Path("/{id}/paper-trail")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "Read in one chain of hashes what was handed in, written and recorded about an order")
    public Uni<Timeline> read(String id) {
        return papers.of(id, callers.present());
    }
}
