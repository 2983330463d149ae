package tradeassurance.limit.supplier;

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
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.limit.supplier.model.SupplierCommand;
import tradeassurance.limit.supplier.model.SupplierCommand.Reinstate;
import tradeassurance.limit.supplier.model.SupplierCommand.Suspend;

/** Suspending a limit is suspending the enrolment of its supplier; what is reserved or used stays so. */
@Path("/v1/limits/{supplierId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Limits")
class SuspensionResource {

    private final Once once;
    private final Callers callers;
    private final SupplierService suppliers;

    SuspensionResource(Once once, Callers callers, SupplierService suppliers) {
        this.once = once;
        this.callers = callers;
        this.suppliers = suppliers;
    }

    @POST
    @Path("/suspensions")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Cover no new orders of a supplier")
    @APIResponseSchema(value = SupplierView.class, responseCode = "201")
    public Uni<Response> suspend(String supplierId, @NotNull @Valid Because because) {
        return act(supplierId, because, new Suspend(because.reason()));
    }

    @POST
    @Path("/reinstatements")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Operation(summary = "End a suspension")
    @APIResponseSchema(value = SupplierView.class, responseCode = "201")
    public Uni<Response> reinstate(String supplierId, @NotNull @Valid Because because) {
        return act(supplierId, because, new Reinstate(because.reason()));
    }

    private Uni<Response> act(String supplierId, Object body, SupplierCommand command) {
        Caller caller = callers.present();
        return once.answer(body, () -> suppliers.handle(supplierId, command, null, caller)
                .map(held -> Answer.created("/v1/suppliers/" + supplierId, held.version(),
                        SupplierView.of(held.value(), caller))));
    }
}
