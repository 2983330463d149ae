package tradeassurance.dispute.mediation;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Versions;
import tradeassurance.dispute.DisputeService;
import tradeassurance.dispute.DisputeView;
import tradeassurance.dispute.model.BenchCommand;
import tradeassurance.dispute.model.EvidenceRound;
import tradeassurance.dispute.model.Ruling;

@Path("/v1/disputes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mediation")
class MediationResource {

    /** What the parties were asked for, oldest first. */
    record Requests(List<EvidenceRound> items) {
    }

    /** The judgement, where there is one. */
    record Rulings(List<Ruling> items) {

        static Rulings of(@Nullable Ruling given) {
            return new Rulings(given == null ? List.of() : List.of(given));
        }
    }

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
    @Operation(summary = "Take the case, or give it to another mediator")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> assign(String id, @Valid @Nullable AssignCase to) {
        Caller caller = callers.present();
        return once.answer(to, () -> disputes.assign(id, to == null ? null : to.mediator(), caller));
    }

    @GET
    @Path("/{id}/evidence-requests")
    @RolesAllowed({ "BUYER", "SUPPLIER", "MEDIATOR", "OPERATOR" })
    @Operation(summary = "What the parties were asked for, and until when")
    public Uni<Requests> requests(String id) {
        return disputes.read(id, callers.present()).map(held -> new Requests(held.value().mediation().rounds()));
    }

    @POST
    @Path("/{id}/evidence-requests")
    @Cancellable(false)
    @RolesAllowed("MEDIATOR")
    @Operation(summary = "Ask both parties for evidence, due at the end of the fifth business day; a second time during review")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> request(String id, @Valid @Nullable AskEvidence asked) {
        Caller caller = callers.present();
        String wanted = asked == null ? null : asked.text();
        return once.answer(asked, () -> disputes.answer(id, new BenchCommand.RequestEvidence(wanted), caller));
    }

    @POST
    @Path("/{id}/evidence-extensions")
    @Cancellable(false)
    @RolesAllowed("MEDIATOR")
    @Operation(summary = "Give a party more time for evidence, once")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> extend(String id, @NotNull @Valid ExtendEvidence extension) {
        Caller caller = callers.present();
        return once.answer(extension, () -> disputes.answer(id, extension.command(), caller));
    }

    @GET
    @Path("/{id}/rulings")
    @RolesAllowed({ "BUYER", "SUPPLIER", "MEDIATOR", "OPERATOR" })
    @Operation(summary = "The judgement with its reasons; there is at most one")
    public Uni<Rulings> rulings(String id) {
        return disputes.read(id, callers.present()).map(held -> Rulings.of(held.value().mediation().ruling()));
    }

    @POST
    @Path("/{id}/rulings")
    @Cancellable(false)
    @RolesAllowed("MEDIATOR")
    @Operation(summary = "Give the final judgement")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> rule(String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid GiveRuling ruling) {
        Caller caller = callers.present();
        Long seen = Versions.seen(ifMatch);
        return once.answer(ruling, () -> disputes.answer(id, ruling.command(), caller, seen));
    }
}
