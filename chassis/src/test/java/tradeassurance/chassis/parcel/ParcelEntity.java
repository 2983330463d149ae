package tradeassurance.chassis.parcel;

import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.event.Trail;

@Entity
@Table(name = "parcel")
class ParcelEntity implements Row<Parcel> {

    @Id
    String id;
    String buyer;
    @Enumerated(EnumType.STRING)
    Parcel.State state;
    Instant heldSince;
    int notes;
    @Embedded
    Trail trail = new Trail();

    ParcelEntity() {
    }

    ParcelEntity(Parcel first) {
        become(first);
    }

    @Override
    public Parcel value() {
        return new Parcel(id, buyer, state, heldSince, notes);
    }

    @Override
    public void become(Parcel next) {
        id = next.id();
        buyer = next.buyer();
        state = next.state();
        heldSince = next.heldSince();
        notes = next.notes();
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
