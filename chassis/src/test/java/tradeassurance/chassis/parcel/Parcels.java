package tradeassurance.chassis.parcel;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Parties;
import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.door.Rows;
import tradeassurance.chassis.outbox.Outgoing;
import tradeassurance.kernel.Event;

@ApplicationScoped
class Parcels implements Rows<Parcel>, PanacheRepositoryBase<ParcelEntity, String> {

    @Override
    public String resource() {
        return "parcel";
    }

    @Override
    public Uni<? extends Row<Parcel>> lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<? extends Row<Parcel>> find(String id) {
        return findById(id);
    }

    @Override
    public Uni<? extends Row<Parcel>> insert(Parcel first) {
        return persist(new ParcelEntity(first));
    }

    @Override
    public Parties parties(Parcel parcel) {
        return new Parties(parcel.buyer(), null);
    }

    @Override
    public List<Outgoing> calls(Parcel next, Event event) {
        return List.of(new Outgoing("parcel.tell", new Told(next.id(), event.type(), next.notes())));
    }

    record Told(String id, String what, int notes) {
    }

    @Override
    public boolean lapseTogether() {
        return true;
    }
}
