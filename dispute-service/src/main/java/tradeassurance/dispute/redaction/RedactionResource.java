package tradeassurance.dispute.redaction;

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
import tradeassurance.chassis.redaction.Redact;
import tradeassurance.dispute.EvidenceRedactions;
import tradeassurance.dispute.EvidenceView;
import tradeassurance.dispute.MessageRedactions;
import tradeassurance.dispute.MessageView;

/** Personal data is taken out of a dispute that is over. */
@Path("/v1/disputes/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Redactions")
class RedactionResource {

    private final Once once;
    private final Callers callers;
    private final MessageRedactions messages;
    private final EvidenceRedactions evidence;

    RedactionResource(Once once, Callers callers, MessageRedactions messages, EvidenceRedactions evidence) {
        this.once = once;
        this.callers = callers;
        this.messages = messages;
        this.evidence = evidence;
    }

    @POST
    @Path("/messages/{number}/redactions")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Take the words out of a message, on legal grounds; their hash stays")
    @APIResponseSchema(value = MessageView.class, responseCode = "201")
    public Uni<Response> ofMessage(String id, int number, @NotNull @Valid Redact wanted) {
        Caller caller = callers.present();
        return once.answer(wanted, () -> messages.redact(id, number, wanted, caller)
                .map(view -> Answer.created("/v1/disputes/" + id + "/messages", number, view)));
    }

    @POST
    @Path("/evidence/{number}/redactions")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Take content and name of a file out, on legal grounds; its hash stays")
    @APIResponseSchema(value = EvidenceView.class, responseCode = "201")
    public Uni<Response> ofEvidence(String id, int number, @NotNull @Valid Redact wanted) {
        Caller caller = callers.present();
        return once.answer(wanted, () -> evidence.redact(id, number, wanted, caller)
                .map(view -> Answer.created("/v1/disputes/" + id + "/evidence/" + number, number, view)));
    }
}
