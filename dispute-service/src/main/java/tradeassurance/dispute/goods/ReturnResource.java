package tradeassurance.dispute.goods;

import java.util.List;

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
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.once.Once;
import tradeassurance.dispute.DisputeService;
import tradeassurance.dispute.DisputeView;
import tradeassurance.dispute.model.GoodsReturn;
import tradeassurance.dispute.model.ReturnCommand;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

@Path("/v1/disputes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returns")
class ReturnResource {

    private final Once once;
    private final Callers callers;
    private final DisputeService disputes;

    ReturnResource(Once once, Callers callers, DisputeService disputes) {
        this.once = once;
        this.callers = callers;
        this.disputes = disputes;
    }

    /** The return of a dispute, if goods are to go back. */
    record Returns(List<GoodsReturn> items) {

        static Returns of(@Nullable GoodsReturn goods) {
            return new Returns(goods == null ? List.of() : List.of(goods));
        }
    }

    @GET
    @Path("/{id}/returns")
    @RolesAllowed({ "BUYER", "SUPPLIER", "MEDIATOR", "OPERATOR" })
    @Operation(summary = "The way back of the goods; a dispute has at most one")
    public Uni<Returns> list(String id) {
        return disputes.read(id, callers.present()).map(held -> Returns.of(held.value().goods()));
    }

    @POST
    @Path("/{id}/returns/{number}/shipments")
    @Cancellable(false)
    @RolesAllowed("BUYER")
    @Operation(summary = "Send the goods back")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> send(String id, int number, @NotNull @Valid ShipBack sent) {
        Caller caller = callers.present();
        requireFirst(number);
        return once.answer(sent, () -> disputes.answer(id, sent.command(), caller));
    }

    @POST
    @Path("/{id}/returns/{number}/arrivals")
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "MEDIATOR" })
    @Operation(summary = "Report that the goods have arrived at the supplier's")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> arrive(String id, int number) {
        Caller caller = callers.present();
        requireFirst(number);
        return once.answer(null, () -> disputes.answer(id, new ReturnCommand.ReportArrival(), caller));
    }

    @POST
    @Path("/{id}/returns/{number}/receipts")
    @Cancellable(false)
    @RolesAllowed("SUPPLIER")
    @Operation(summary = "Confirm that the goods are back; the refund follows")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> receive(String id, int number) {
        Caller caller = callers.present();
        requireFirst(number);
        return once.answer(null, () -> disputes.answer(id, new ReturnCommand.Receive(), caller));
    }

    @POST
    @Path("/{id}/returns/{number}/objections")
    @Cancellable(false)
    @RolesAllowed("SUPPLIER")
    @Operation(summary = "Say that the goods are not back, or not these; a mediator finds out")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> object(String id, int number, @NotNull @Valid ObjectToReturn objection) {
        Caller caller = callers.present();
        requireFirst(number);
        return once.answer(objection, () -> disputes.answer(id, new ReturnCommand.Contest(objection.note()), caller));
    }

    @POST
    @Path("/{id}/returns/{number}/findings")
    @Cancellable(false)
    @RolesAllowed("MEDIATOR")
    @Operation(summary = "Decide whether the goods count as returned")
    @APIResponseSchema(value = DisputeView.class, responseCode = "201")
    public Uni<Response> decide(String id, int number, @NotNull @Valid DecideReturn finding) {
        Caller caller = callers.present();
        requireFirst(number);
        return once.answer(finding,
                () -> disputes.answer(id, new ReturnCommand.Decide(finding.returned(), finding.text()), caller));
    }

    private static void requireFirst(int number) {
        if (number != 1) {
            throw new Refusal(Refused.NOT_FOUND, "a dispute has at most one return, number 1");
        }
    }
}
