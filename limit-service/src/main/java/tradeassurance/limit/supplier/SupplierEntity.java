package tradeassurance.limit.supplier;

import java.time.Instant;
import java.time.LocalDate;

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
import tradeassurance.limit.supplier.model.Profile;
import tradeassurance.limit.supplier.model.Recourse;
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
    LocalDate memberSince;
    boolean verified;
    Integer reviewScore;
    Integer responseRatePercent;
    int penaltyPoints;
    @Enumerated(EnumType.STRING)
    Enrolment state;
    Instant recourseUnpaidSince;
    Instant recourseDueAt;
    boolean recourseSuspended;
    @Embedded
    Trail trail = new Trail();

    SupplierEntity() {
    }

    SupplierEntity(Supplier first) {
        become(first);
    }

    @Override
    public Supplier value() {
        Profile profile = new Profile(memberSince, verified, reviewScore, responseRatePercent, penaltyPoints);
        return new Supplier(id, name, country, membership, profile, state,
                new Recourse(recourseUnpaidSince, recourseDueAt, recourseSuspended));
    }

    @Override
    public void become(Supplier next) {
        id = next.id();
        name = next.name();
        country = next.country();
        membership = next.membership();
        memberSince = next.profile().memberSince();
        verified = next.profile().verified();
        reviewScore = next.profile().reviewScore();
        responseRatePercent = next.profile().responseRatePercent();
        penaltyPoints = next.profile().penaltyPoints();
        state = next.state();
        recourseUnpaidSince = next.recourse().unpaidSince();
        recourseDueAt = next.recourse().dueAt();
        recourseSuspended = next.recourse().suspended();
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
