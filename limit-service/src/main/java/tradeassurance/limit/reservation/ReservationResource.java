package tradeassurance.limit.reservation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Shown;
import tradeassurance.limit.reservation.model.Reservation;
import tradeassurance.limit.reservation.model.ReservationCommand.Commit;

@Path("/v1/reservations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class ReservationResource {

    private final Once once;
    private final Callers callers;
    private final Transactions transactions;
    private final ReservationService reservations;
    private final ReservedTogether together;
    private final ReservationConfig config;

    ReservationResource(Once once, Callers callers, Transactions transactions, ReservationService reservations,
            ReservedTogether together, ReservationConfig config) {
        this.once = once;
        this.callers = callers;
        this.transactions = transactions;
        this.reservations = reservations;
        this.together = together;
        this.config = config;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed("SERVICE:payment-service")
    @Operation(summary = "Reserve what there is room for, possibly nothing; a payment has one reservation")
    @APIResponseSchema(value = ReservationView.class, responseCode = "201")
    public Uni<Response> reserve(@NotNull @Valid ReserveLimit reserve) {
        Caller caller = callers.present();
        return config.together() && reserve.usdRate() == null
                ? once.together(reserve, key -> together.reserve(key, reserve, caller))
                : once.answer(reserve, () -> reservations.reserve(reserve, caller).map(ReservationResource::created));
    }

    @GET
    @Path("/{paymentId}")
    @RolesAllowed("SERVICE:payment-service")
    @Operation(summary = "What a payment holds of its supplier's limit")
    @APIResponseSchema(value = ReservationView.class, responseCode = "200")
    public Uni<Response> read(String paymentId, @HeaderParam("If-None-Match") String ifNoneMatch) {
        Caller caller = callers.present();
        return transactions.look(() -> reservations.read(paymentId, caller)
                .map(held -> Shown.of(held.version(), ReservationView.of(held.value()), ifNoneMatch)));
    }

    @POST
    @Path("/{paymentId}/commitments")
    @Cancellable(false)
    @RolesAllowed("SERVICE:payment-service")
    @Operation(summary = "The payment has settled: use what was advanced, free the rest")
    @APIResponseSchema(value = ReservationView.class, responseCode = "201")
    public Uni<Response> commit(String paymentId, @NotNull @Valid CommitLimit commit) {
        Caller caller = callers.present();
        Commit command = new Commit(commit.amount());
        return once.answer(commit,
                () -> reservations.commit(paymentId, command, caller).map(ReservationResource::created));
    }

    @POST
    @Path("/{paymentId}/releases")
    @Cancellable(false)
    @RolesAllowed("SERVICE:payment-service")
    @Operation(summary = "Give back all that a payment holds, or a part")
    @APIResponseSchema(value = ReservationView.class, responseCode = "201")
    public Uni<Response> release(@Size(max = 100) String paymentId, @NotNull @Valid ReleaseLimit release) {
        Caller caller = callers.present();
        return once.answer(release,
                () -> reservations.release(paymentId, release, caller).map(ReservationResource::created));
    }

    private static Answer created(Held<Reservation> held) {
        return ReservationView.created(held.value(), held.version());
    }
}
