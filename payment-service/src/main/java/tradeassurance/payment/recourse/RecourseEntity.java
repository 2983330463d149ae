package tradeassurance.payment.recourse;

import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;

import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.event.Trail;
import tradeassurance.kernel.Money;
import tradeassurance.payment.recourse.model.Recourse;
import tradeassurance.payment.recourse.model.RecourseState;
import tradeassurance.payment.recourse.model.RecourseTerms;

@Entity
@Table(name = "recourse")
@NullUnmarked
class RecourseEntity implements Row<Recourse> {

    @Id
    String id;
    String supplierId;
    String orderId;
    String refundId;
    String currency;
    long amount;
    long collected;
    long writtenOff;
    Instant openedAt;
    Instant overdueAt;
    @Enumerated(EnumType.STRING)
    RecourseState state;
    @Embedded
    Trail trail = new Trail();

    RecourseEntity() {
    }

    RecourseEntity(Recourse first) {
        become(first);
    }

    @Override
    public Recourse value() {
        return new Recourse(id, new RecourseTerms(supplierId, orderId, refundId, money(amount), openedAt, overdueAt), state,
                money(collected), money(writtenOff));
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }

    @Override
    public void become(Recourse next) {
        id = next.id();
        supplierId = next.terms().supplierId();
        orderId = next.terms().orderId();
        refundId = next.terms().refundId();
        currency = next.terms().amount().currencyCode();
        amount = next.terms().amount().minor();
        openedAt = next.terms().openedAt();
        overdueAt = next.terms().overdueAt();
        collected = next.collected().minor();
        writtenOff = next.writtenOff().minor();
        state = next.state();
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
