package tradeassurance.limit.recalculation;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** An explanation as it was told; written once, changed by nobody. */
@Entity
@Immutable
@Table(name = "limit_recalculation")
class RecalculationEntity {

    @Id
    String id;
    String supplierId;
    String explanation;
    Instant recordedAt;

    RecalculationEntity() {
    }

    RecalculationEntity(String id, String supplierId, String explanation, Instant recordedAt) {
        this.id = id;
        this.supplierId = supplierId;
        this.explanation = explanation;
        this.recordedAt = recordedAt;
    }
}
