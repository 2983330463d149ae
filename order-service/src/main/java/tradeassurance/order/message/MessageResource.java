package tradeassurance.order.message;

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
import tradeassurance.kernel.Role;
import tradeassurance.order.SeenOrders;

/** The message centre of an order. */
@Path("/v1/orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
class MessageResource {

    private final Once once;
    private final Callers callers;
    private final SeenOrders orders;
    private final OrderMessages messages;
    private final MessageRedactions redactions;

    MessageResource(Once once, Callers callers, SeenOrders orders, OrderMessages messages,
            MessageRedactions redactions) {
        this.once = once;
        this.callers = callers;
        this.orders = orders;
        this.messages = messages;
        this.redactions = redactions;
    }

    @POST
    @Path("/{id}/messages")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER", "MEDIATOR" })
    @Operation(summary = "Write a message that stays on record, at any time in the life of an order and after it")
    @APIResponseSchema(value = MessageView.class, responseCode = "201")
    public Uni<Response> write(String id, @NotNull @Valid NewMessage message) {
        Caller caller = callers.present();
        return orders.of(id, caller).chain(order -> once.answer(message,
                () -> messages.write(order, message, caller).map(MessageResource::created)));
    }

    @GET
    @Path("/{id}/messages")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR", "SERVICE:dispute-service" })
    @Operation(summary = "Read the messages of an order, newest first")
    public Uni<Page<MessageView>> list(String id, @QueryParam("written_by") @Nullable Role writtenBy,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        return messages.list(id, callers.present(), writtenBy, cursor, limit);
    }

    @POST
    @Path("/{id}/messages/{number}/redactions")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Take the words out of a message, on legal grounds; its hash stays")
    @APIResponseSchema(value = MessageView.class, responseCode = "201")
    public Uni<Response> redact(String id, long number, @NotNull @Valid Redact wanted) {
        Caller caller = callers.present();
        return orders.of(id, caller).chain(order -> once.answer(wanted,
                () -> redactions.redact(order, number, wanted, caller).map(MessageResource::created)));
    }

    private static Answer created(MessageView view) {
        return Answer.created("/v1/orders/" + view.orderId() + "/messages", view.number(), view);
    }
}
