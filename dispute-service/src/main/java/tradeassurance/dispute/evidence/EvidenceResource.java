package tradeassurance.dispute.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.once.Once;
import tradeassurance.dispute.BringEvidence;
import tradeassurance.dispute.DisputeService;
import tradeassurance.dispute.DisputeView;
import tradeassurance.dispute.EvidenceFiles;
import tradeassurance.dispute.EvidenceView;
import tradeassurance.dispute.InOtherWords;
import tradeassurance.dispute.model.EvidenceCommand;

@Path("/v1/disputes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
class EvidenceResource {

    /** What a key is bound to when there is a file. */
    record Filed(BringEvidence evidence, String sha256) {
    }

    private final Once once;
    private final Callers callers;
    private final DisputeService disputes;
    private final EvidenceFiles files;

    EvidenceResource(Once once, Callers callers, DisputeService disputes, EvidenceFiles files) {
        this.once = once;
        this.callers = callers;
        this.disputes = disputes;
        this.files = files;
    }

    @GET
    @Path("/{id}/evidence")
    @RolesAllowed({ "BUYER", "SUPPLIER", "MEDIATOR", "OPERATOR" })
    @Operation(summary = "All evidence, in the order in which it came")
    public Uni<EvidenceItems> list(String id) {
        return disputes.read(id, callers.present()).map(held -> new EvidenceItems(EvidenceView.all(held.value())));
    }

    @GET
    @Path("/{id}/evidence/{number}")
    @RolesAllowed({ "BUYER", "SUPPLIER", "MEDIATOR", "OPERATOR" })
    @Operation(summary = "A piece of evidence")
    public Uni<EvidenceView> read(String id, int number) {
        return disputes.read(id, callers.present()).map(held -> EvidenceView.number(number, held.value()));
    }

    @POST
    @Path("/{id}/evidence")
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Bring a piece of evidence; both parties see it")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> bring(String id, @NotNull @Valid BringEvidence evidence) {
        Caller caller = callers.present();
        return once.answer(evidence, () -> disputes.submit(id, evidence, null, caller));
    }

    @POST
    @Path("/{id}/evidence")
    @Cancellable(false)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Bring a piece of evidence with a file; what it is stands in a part called evidence")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> upload(String id, @RestForm("file") @Nullable FileUpload file,
            @RestForm("evidence") @PartType(MediaType.APPLICATION_JSON) @NotNull @Valid BringEvidence evidence) {
        Caller caller = callers.present();
        return disputes.read(id, caller).chain(held -> files.take(file, held)).chain(taken -> once
                .answer(new Filed(evidence, taken.sha256()), () -> files.submit(id, evidence, taken, caller)));
    }

    @GET
    @Path("/{id}/evidence/{number}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({ "BUYER", "SUPPLIER", "MEDIATOR", "OPERATOR" })
    @Operation(summary = "Download what was brought")
    public RestMulti<byte[]> content(String id, int number) {
        return files.give(id, number, callers.present());
    }

    @POST
    @Path("/{id}/evidence/{number}/translations")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER", "MEDIATOR" })
    @Operation(summary = "Add a translation; the piece itself stays as it is")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> translate(String id, int number, @NotNull @Valid InOtherWords words) {
        Caller caller = callers.present();
        return once.answer(words, () -> disputes.translate(id, number, words, caller));
    }

    @POST
    @Path("/{id}/evidence-completions")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Say that there is nothing more to bring")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> complete(String id) {
        Caller caller = callers.present();
        return once.answer(null, () -> disputes.answer(id, new EvidenceCommand.Complete(), caller));
    }
}
