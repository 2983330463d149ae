package tradeassurance.chassis.parcel;

import java.time.InstantSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.event.History;
import tradeassurance.chassis.event.Timeline;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.page.Versions;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;

@Path("/v1/parcels")
class ParcelResource {

    record NewParcel(@NotBlank String label, @NotNull Money worth) {
    }

    record ParcelView(String id, String state, int notes) {
        static ParcelView of(Held<Parcel> held) {
            return new ParcelView(held.value().id(), held.value().state().name(), held.value().notes());
        }
    }

    private final Once once;
    private final Callers callers;
    private final Door door;
    private final Transactions transactions;
    private final Parcels parcels;
    private final History history;
    private final InstantSource clock;

    ParcelResource(Once once, Callers callers, Door door, Transactions transactions, Parcels parcels, History history,
            InstantSource clock) {
        this.once = once;
        this.callers = callers;
        this.door = door;
        this.transactions = transactions;
        this.parcels = parcels;
        this.history = history;
        this.clock = clock;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed("BUYER")
    public Uni<Response> hold(@NotNull @Valid NewParcel parcel) {
        Actor buyer = callers.present().as(Role.BUYER);
        return once.answer(parcel, () -> {
            Parcel first = new Parcel(Ids.next("par"), buyer.party(), Parcel.State.HELD, clock.instant(), 0);
            return door.open(parcels, buyer, Decision.of(first, new Parcel.Happened("parcel.held", 0)))
                    .map(held -> Answer.created("/v1/parcels/" + first.id(), held.version(), ParcelView.of(held)));
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ "BUYER", "SERVICE" })
    public Uni<ParcelView> read(String id) {
        Caller caller = callers.present();
        return transactions.look(() -> door.read(parcels, id, caller).map(ParcelView::of));
    }

    @GET
    @Path("/{id}/timeline")
    @RolesAllowed("BUYER")
    public Uni<Timeline> timeline(String id) {
        Caller caller = callers.present();
        return transactions
                .look(() -> door.read(parcels, id, caller).chain(held -> history.of("parcel", id)).map(Timeline::of));
    }

    @POST
    @Path("/{id}/sendings")
    @Cancellable(false)
    @RolesAllowed("BUYER")
    public Uni<Response> send(String id) {
        return act(id, Parcel.Command.SEND);
    }

    @POST
    @Path("/{id}/notes")
    @Cancellable(false)
    @RolesAllowed("BUYER")
    public Uni<Response> note(String id) {
        return act(id, Parcel.Command.NOTE);
    }

    private Uni<Response> act(String id, Parcel.Command command) {
        Caller caller = callers.present();
        return once.answer(null, () -> door.handle(parcels, id, caller, (parcel, by, now) -> parcel.decide(command, by, now))
                .map(held -> Answer.created("/v1/parcels/" + id, held.version(), ParcelView.of(held))));
    }

    @PUT
    @Path("/{id}/notes")
    @Cancellable(false)
    @RolesAllowed("BUYER")
    public Uni<Response> noteSeen(String id, @HeaderParam("If-Match") String ifMatch) {
        Caller caller = callers.present();
        return once.edit(() -> door.handle(parcels, id, caller, Versions.required(ifMatch),
                (parcel, by, now) -> parcel.decide(Parcel.Command.NOTE, by, now))
                .map(held -> Answer.ok(held.version(), ParcelView.of(held))));
    }

    @GET
    @Path("/broken")
    @RolesAllowed("BUYER")
    public Uni<String> broken() {
        return Uni.createFrom().failure(new IllegalStateException("a secret of the inside"));
    }
}
