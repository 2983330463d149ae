package tradeassurance.limit.recalculation;

import static tradeassurance.chassis.page.Limits.DEFAULT;
import static tradeassurance.chassis.page.Limits.MOST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Page;
import tradeassurance.limit.LimitService;
import tradeassurance.limit.model.RecalculationCause;

@Path("/v1/limits/{supplierId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Limits")
class RecalculationResource {

    private final Once once;
    private final Callers callers;
    private final Transactions transactions;
    private final LimitService limits;
    private final RecalculationService recalculations;
    private final Explanations explanations;

    RecalculationResource(Once once, Callers callers, Transactions transactions, LimitService limits,
            RecalculationService recalculations, Explanations explanations) {
        this.once = once;
        this.callers = callers;
        this.transactions = transactions;
        this.limits = limits;
        this.recalculations = recalculations;
        this.explanations = explanations;
    }

    /** A preview is answered with 200, and nothing of it is stored. */
    @POST
    @Path("/recalculations")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Work a limit out anew, or with dry_run say what that would come to")
    @APIResponseSchema(value = Explanation.class, responseCode = "201")
    @APIResponse(responseCode = "200", description = "What it would come to", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Explanation.class)))
    public Uni<Response> recalculate(String supplierId,
            @QueryParam("dry_run") @Pattern(regexp = "^(true|false)$") String dryRun) {
        Caller caller = callers.present();
        if (Boolean.parseBoolean(dryRun)) {
            return once.edit(() -> recalculations.preview(supplierId, caller).map(told -> new Answer(200, null, null, told)));
        }
        return once.answer(null, () -> recalculations.run(supplierId, RecalculationCause.OPERATOR, caller)
                .map(told -> new Answer(201, "/v1/limits/" + supplierId + "/explanations", null, told)));
    }

    @GET
    @Path("/explanations")
    @RolesAllowed({ "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "Why a limit is what it is: factors, weights, inputs and what has changed, newest first")
    public Uni<Page<Explanation>> explanations(String supplierId, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT) @Min(1) @Max(MOST) int limit) {
        Caller caller = callers.present();
        return transactions.look(() -> limits.read(supplierId, caller)
                .chain(held -> explanations.of(supplierId, cursor, limit)));
    }
}
