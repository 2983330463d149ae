package tradeassurance.order.paper;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;

import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.event.Trail;
import tradeassurance.kernel.Role;
import tradeassurance.order.paper.model.Papers;

/** The papers of an order as a row. */
@Entity
@NullUnmarked
@Table(name = "order_papers")
class PapersEntity implements Row<Papers> {

    @Id
    String orderId;
    String buyer;
    String supplier;
    int documents;
    int messages;
    int sampleChecks;
    boolean waivedByBuyer;
    boolean waivedBySupplier;
    Instant lastAt;
    @Embedded
    Trail trail = new Trail();

    PapersEntity() {
    }

    PapersEntity(Papers first) {
        become(first);
    }

    @Override
    public Papers value() {
        Set<Role> waivedBy = EnumSet.noneOf(Role.class);
        if (waivedByBuyer) {
            waivedBy.add(Role.BUYER);
        }
        if (waivedBySupplier) {
            waivedBy.add(Role.SUPPLIER);
        }
        return new Papers(orderId, buyer, supplier, documents, messages, sampleChecks, waivedBy, lastAt);
    }

    @Override
    public void become(Papers next) {
        orderId = next.id();
        buyer = next.buyer();
        supplier = next.supplier();
        documents = next.documents();
        messages = next.messages();
        sampleChecks = next.sampleChecks();
        waivedByBuyer = next.waivedBy().contains(Role.BUYER);
        waivedBySupplier = next.waivedBy().contains(Role.SUPPLIER);
        lastAt = next.lastAt();
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
