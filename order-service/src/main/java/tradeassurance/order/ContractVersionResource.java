package tradeassurance.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.page.Page;

/** The contracts of an order: what it is judged by, and what it was before. */
@Path("/v1/orders/{id}/contract-versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
class ContractVersionResource {

    private final Callers callers;
    private final OrderReading reading;

    ContractVersionResource(Callers callers, OrderReading reading) {
        this.callers = callers;
        this.reading = reading;
    }

    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR", "SERVICE:dispute-service" })
    @Operation(summary = "List the contracts that were in force, newest first")
    public Uni<Page<ContractVersionView>> list(String id) {
        return reading.contracts(id, callers.present()).map(all -> new Page<>(all, null));
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "Read a contract, and what it changed")
    public Uni<ContractVersionView> read(String id, int version) {
        return reading.contracts(id, callers.present()).map(all -> all.stream()
                .filter(contract -> contract.version() == version).findFirst()
                .orElseThrow(() -> Caller.unknown("contract version", String.valueOf(version))));
    }
}
