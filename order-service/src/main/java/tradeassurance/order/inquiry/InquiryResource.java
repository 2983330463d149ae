package tradeassurance.order.inquiry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Limits;
import tradeassurance.chassis.page.Page;
import tradeassurance.chassis.page.Shown;
import tradeassurance.order.inquiry.model.Inquiry;
import tradeassurance.order.inquiry.model.InquiryKind;
import tradeassurance.order.inquiry.model.InquiryStatus;

/** Contact before there is an order. */
@Path("/v1/inquiries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inquiries")
class InquiryResource {

    private final Once once;
    private final Callers callers;
    private final InquiryService inquiries;
    private final InquiryList list;

    InquiryResource(Once once, Callers callers, InquiryService inquiries, InquiryList list) {
        this.once = once;
        this.callers = callers;
        this.inquiries = inquiries;
        this.list = list;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed("BUYER")
    @Operation(summary = "Inquire of a supplier, as a buyer")
    @APIResponseSchema(value = InquiryView.class, responseCode = "201")
    public Uni<Response> open(@NotNull @Valid NewInquiry inquiry) {
        Caller caller = callers.present();
        return once.answer(inquiry, () -> inquiries.open(inquiry, caller).map(InquiryResource::created));
    }

    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "List your inquiries, newest first")
    public Uni<Page<InquiryView>> list(@QueryParam("kind") @Nullable InquiryKind kind,
            @QueryParam("status") @Nullable InquiryStatus status, @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        return list.of(callers.present(), kind, status, cursor, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "Read an inquiry")
    @APIResponseSchema(value = InquiryView.class, responseCode = "200")
    public Uni<Response> read(String id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return inquiries.read(id, callers.present())
                .map(held -> Shown.of(held.version(), InquiryView.of(held), ifNoneMatch));
    }

    @POST
    @Path("/{id}/closings")
    @Cancellable(false)
    @RolesAllowed("BUYER")
    @Operation(summary = "Close an inquiry, as its buyer")
    @APIResponseSchema(value = InquiryView.class, responseCode = "201")
    public Uni<Response> close(String id) {
        Caller caller = callers.present();
        return once.answer(null, () -> inquiries.close(id, caller).map(InquiryResource::created));
    }

    private static Answer created(Held<Inquiry> held) {
        return Answer.created("/v1/inquiries/" + held.value().id(), held.version(), InquiryView.of(held));
    }
}
