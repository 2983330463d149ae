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
import tradeassurance.limit.supplier.model.SupplierCommand.Enrol;
import tradeassurance.limit.supplier.model.SupplierCommand.Terminate;

/** How a supplier joins trade assurance and leaves it. */
@Path("/v1/suppliers/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suppliers")
class EnrolmentResource {

    private final Once once;
    private final Callers callers;
    private final SupplierService suppliers;
    private final SupplierConfig config;

    EnrolmentResource(Once once, Callers callers, SupplierService suppliers, SupplierConfig config) {
        this.once = once;
        this.callers = callers;
        this.suppliers = suppliers;
        this.config = config;
    }

    @POST
    @Path("/enrolments")
    @Cancellable(false)
    @RolesAllowed("SUPPLIER")
    @Operation(summary = "Join trade assurance")
    @APIResponseSchema(value = SupplierView.class, responseCode = "201")
    public Uni<Response> enrol(String id, @NotNull @Valid EnrolSupplier enrol) {
        return act(id, enrol, new Enrol(enrol.rulesAccepted(), config.mostPenaltyPoints()));
    }

    @POST
    @Path("/enrolment-terminations")
    @Cancellable(false)
    @RolesAllowed({ "SUPPLIER", "OPERATOR" })
    @Operation(summary = "Leave trade assurance for good")
    @APIResponseSchema(value = SupplierView.class, responseCode = "201")
    public Uni<Response> terminate(String id, @NotNull @Valid Because because) {
        return act(id, because, new Terminate(because.reason()));
    }

    private Uni<Response> act(String id, Object body, SupplierCommand command) {
        Caller caller = callers.present();
        return once.answer(body, () -> suppliers.handle(id, command, null, caller)
                .map(held -> Answer.created("/v1/suppliers/" + id, held.version(), SupplierView.of(held.value(), caller))));
    }
}
