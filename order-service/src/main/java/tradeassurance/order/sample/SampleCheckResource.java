package tradeassurance.order.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Limits;
import tradeassurance.chassis.redaction.Redact;

/** Whether a sample was checked before the bulk (R20). */
@Path("/v1/orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
class SampleCheckResource {

    private final Once once;
    private final Callers callers;
    private final SampleChecks checks;
    private final NoteRedactions redactions;

    SampleCheckResource(Once once, Callers callers, SampleChecks checks, NoteRedactions redactions) {
        this.once = once;
        this.callers = callers;
        this.checks = checks;
        this.redactions = redactions;
    }

    @POST
    @Path("/{id}/sample-checks")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Record the check of a sample, as the buyer, or that you do without one, as either side")
    @APIResponseSchema(value = SampleCheckView.class, responseCode = "201")
    public Uni<Response> record(String id, @NotNull @Valid NewSampleCheck check) {
        Caller caller = callers.present();
        return checks.order(id, check.sampleOrderId(), caller).chain(order -> once.answer(check,
                () -> checks.record(order, check, caller).map(SampleCheckResource::created)));
    }

    @GET
    @Path("/{id}/sample-checks")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR", "SERVICE:dispute-service" })
    @Operation(summary = "Read what is on record about samples, newest first")
    public Uni<SampleRecord> list(String id, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        return checks.list(id, callers.present(), cursor, limit);
    }

    @POST
    @Path("/{id}/sample-checks/{number}/redactions")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Take the note out of a check, on legal grounds; what was measured stays")
    @APIResponseSchema(value = SampleCheckView.class, responseCode = "201")
    public Uni<Response> redact(String id, long number, @NotNull @Valid Redact wanted) {
        Caller caller = callers.present();
        return checks.order(id, null, caller).chain(order -> once.answer(wanted,
                () -> redactions.redact(order, number, wanted, caller).map(SampleCheckResource::created)));
    }

    private static Answer created(SampleCheckView view) {
        return Answer.created("/v1/orders/" + view.orderId() + "/sample-checks", view.number(), view);
    }
}
