package tradeassurance.limit.supplier;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.event.Trail;
import tradeassurance.limit.supplier.model.Enrolment;
import tradeassurance.limit.supplier.model.Membership;
import tradeassurance.limit.supplier.model.Supplier;

@Entity
@Table(name = "supplier")
class SupplierEntity implements Row<Supplier> {

    @Id
    String id;
    String name;
    String country;
    @Enumerated(EnumType.STRING)
    Membership membership;
    @Enumerated(EnumType.STRING)
    Enrolment state;
    @Embedded
    Trail trail = new Trail();

    SupplierEntity() {
    }

    SupplierEntity(Supplier first) {
        become(first);
    }

    @Override
    public Supplier value() {
        return new Supplier(id, name, country, membership, state);
    }

    @Override
    public void become(Supplier next) {
        id = next.id();
        name = next.name();
        country = next.country();
        membership = next.membership();
        state = next.state();
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
