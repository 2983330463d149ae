package tradeassurance.order.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Parties;
import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.door.Rows;
import tradeassurance.order.SeenOrder;
import tradeassurance.order.paper.model.Papers;

/** Where the papers of orders are kept. An order has them from its first paper on. */
@ApplicationScoped
class PaperRows implements Rows<Papers>, PanacheRepositoryBase<PapersEntity, String> {

    private static final String BEGIN = """
            INSERT INTO order_papers (order_id, buyer, supplier, documents, messages, sample_checks, waived_by_buyer,
                                      waived_by_supplier, last_at, version, last_hash)
            VALUES (?1, ?2, ?3, 0, 0, 0, false, false, 'epoch', 0, repeat('0', 64)) ON CONFLICT (order_id) DO NOTHING
            """;

    /** Makes sure that the order has papers, and locks them for the transaction under way. */
    Uni<Void> begin(SeenOrder order) {
        return Panache.getSession().chain(session -> session.createNativeQuery(BEGIN).setParameter(1, order.id())
                .setParameter(2, order.buyer()).setParameter(3, order.supplier()).executeUpdate())
                .chain(() -> lock(order.id())).replaceWithVoid();
    }

    @Override
    public String resource() {
        return "papers";
    }

    @Override
    public Uni<? extends Row<Papers>> lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<? extends Row<Papers>> find(String id) {
        return findById(id);
    }

    @Override
    public Uni<? extends Row<Papers>> insert(Papers first) {
        return persist(new PapersEntity(first));
    }

    @Override
    public Parties parties(Papers papers) {
        return new Parties(papers.buyer(), papers.supplier());
    }
}
