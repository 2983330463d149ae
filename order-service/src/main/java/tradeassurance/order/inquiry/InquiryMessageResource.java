package tradeassurance.order.inquiry;

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
import tradeassurance.chassis.page.Page;
import tradeassurance.chassis.redaction.Redact;

/** What is written in inquiries. */
@Path("/v1/inquiries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inquiries")
class InquiryMessageResource {

    private final Once once;
    private final Callers callers;
    private final InquiryService inquiries;
    private final InquiryMessages messages;
    private final InquiryRedactions redactions;

    InquiryMessageResource(Once once, Callers callers, InquiryService inquiries, InquiryMessages messages,
            InquiryRedactions redactions) {
        this.once = once;
        this.callers = callers;
        this.inquiries = inquiries;
        this.messages = messages;
        this.redactions = redactions;
    }

    @POST
    @Path("/{id}/messages")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER" })
    @Operation(summary = "Write in an inquiry; as the supplier, also answer whether you offer assurance")
    @APIResponseSchema(value = InquiryMessageView.class, responseCode = "201")
    public Uni<Response> write(String id, @NotNull @Valid NewInquiryMessage message) {
        Caller caller = callers.present();
        return inquiries.fitting(id, message, caller).chain(seen -> once.answer(message,
                () -> inquiries.write(seen, message, caller).map(InquiryMessageResource::created)));
    }

    @GET
    @Path("/{id}/messages")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "Read what was written in an inquiry, newest first")
    public Uni<Page<InquiryMessageView>> list(String id, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        return inquiries.read(id, callers.present()).chain(held -> messages.page(held.value().id(), cursor, limit));
    }

    @POST
    @Path("/{id}/messages/{number}/redactions")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Take the words out of a message, on legal grounds; its hash stays")
    @APIResponseSchema(value = InquiryMessageView.class, responseCode = "201")
    public Uni<Response> redact(String id, long number, @NotNull @Valid Redact wanted) {
        Caller caller = callers.present();
        return once.answer(wanted,
                () -> redactions.redact(id, number, wanted, caller).map(InquiryMessageResource::created));
    }

    private static Answer created(InquiryMessageView view) {
        return Answer.created("/v1/inquiries/" + view.inquiryId() + "/messages", view.number(), view);
    }
}
