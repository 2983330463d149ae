package tradeassurance.dispute.thread;

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
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Limits;
import tradeassurance.chassis.page.Page;
import tradeassurance.dispute.DisputeService;
import tradeassurance.dispute.DisputeView;
import tradeassurance.dispute.MessageList;
import tradeassurance.dispute.MessageView;
import tradeassurance.dispute.SayMessage;

@Path("/v1/disputes/{id}/messages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Negotiation")
class MessageResource {

    private final Once once;
    private final Callers callers;
    private final DisputeService disputes;
    private final MessageList messages;

    MessageResource(Once once, Callers callers, DisputeService disputes, MessageList messages) {
        this.once = once;
        this.callers = callers;
        this.disputes = disputes;
        this.messages = messages;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER", "MEDIATOR" })
    @Operation(summary = "Say something; it is on record, and no answer to a proposal")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> say(String id, @NotNull @Valid SayMessage message) {
        Caller caller = callers.present();
        return once.answer(message, () -> disputes.say(id, message, caller));
    }

    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "MEDIATOR", "OPERATOR" })
    @Operation(summary = "What has been said, newest first")
    public Uni<Page<MessageView>> list(String id, @QueryParam("cursor") @Min(1) @Nullable Integer cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        return messages.of(id, callers.present(), cursor, limit);
    }
}
