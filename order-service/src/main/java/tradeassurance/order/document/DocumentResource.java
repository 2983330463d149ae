package tradeassurance.order.document;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.document.Documents;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Limits;
import tradeassurance.chassis.page.Page;
import tradeassurance.chassis.redaction.Redact;
import tradeassurance.order.SeenOrders;
import tradeassurance.order.paper.model.DocumentKind;

/** Contracts, specifications, drawings: for the two sides of an order, and those who judge between them. */
@Path("/v1/orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
class DocumentResource {

    private final Once once;
    private final Callers callers;
    private final SeenOrders orders;
    private final Documents documents;
    private final DocumentService service;
    private final DocumentRedactions redactions;

    DocumentResource(Once once, Callers callers, SeenOrders orders, Documents documents, DocumentService service,
            DocumentRedactions redactions) {
        this.once = once;
        this.callers = callers;
        this.orders = orders;
        this.documents = documents;
        this.service = service;
        this.redactions = redactions;
    }

    @POST
    @Path("/{id}/documents")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Hand in a document of an order")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201")
    public Uni<Response> file(String id, @RestForm("file") @Nullable FileUpload file, @RestForm("kind") @Nullable String kind,
            @RestForm("supersedes") @Nullable String supersedes) {
        Caller caller = callers.present();
        DocumentKind known = NewDocument.kind(kind);
        return orders.of(id, caller).chain(order -> documents.take(file).chain(taken -> {
            NewDocument wanted = NewDocument.of(known, supersedes, taken);
            return once.answer(wanted,
                    () -> service.file(order, wanted, taken, caller).map(DocumentResource::created));
        }));
    }

    @GET
    @Path("/{id}/documents")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "List the documents of an order, newest first")
    public Uni<Page<DocumentView>> list(String id, @QueryParam("kind") @Nullable String kind,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        return service.list(id, callers.present(), kind == null ? null : NewDocument.kind(kind), cursor, limit);
    }

    @GET
    @Path("/{id}/documents/{documentId}")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "Read what is known of a document")
    public Uni<DocumentView> read(String id, String documentId) {
        return service.read(id, documentId, callers.present());
    }

    @GET
    @Path("/{id}/documents/{documentId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "Download a document")
    @APIResponse(responseCode = "200", description = "The file as it was handed in, as an attachment.", content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestMulti<byte[]> content(String id, String documentId) {
        return documents.give(service.file(id, documentId, callers.present()));
    }

    @POST
    @Path("/{id}/documents/{documentId}/redactions")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Take content and name of a document out, on legal grounds; its hash stays")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201")
    public Uni<Response> redact(String id, String documentId, @NotNull @Valid Redact wanted) {
        Caller caller = callers.present();
        return orders.of(id, caller).chain(order -> once.answer(wanted,
                () -> redactions.redact(order, documentId, wanted, caller).map(DocumentResource::created)));
    }

    private static Answer created(DocumentView view) {
        return Answer.created("/v1/orders/" + view.orderId() + "/documents/" + view.id(), view.number(), view);
    }
}
