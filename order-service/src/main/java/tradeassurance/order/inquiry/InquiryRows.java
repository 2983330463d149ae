package tradeassurance.order.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Parties;
import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.door.Rows;
import tradeassurance.order.inquiry.model.Inquiry;

/** Where inquiries are kept. */
@ApplicationScoped
class InquiryRows implements Rows<Inquiry>, PanacheRepositoryBase<InquiryEntity, String> {

    @Override
    public String resource() {
        return "inquiry";
    }

    @Override
    public Uni<? extends Row<Inquiry>> lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<? extends Row<Inquiry>> find(String id) {
        return findById(id);
    }

    @Override
    public Uni<? extends Row<Inquiry>> insert(Inquiry first) {
        return persist(new InquiryEntity(first));
    }

    @Override
    public Parties parties(Inquiry inquiry) {
        return new Parties(inquiry.buyer(), inquiry.supplier());
    }
}
