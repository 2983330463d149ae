package tradeassurance.limit;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import tradeassurance.limit.model.GrantBasis;

/** A version of a limit as it is read; {@link Grants} writes it, and nothing changes it. */
@Entity
@Immutable
@Table(name = "limit_grant")
class GrantEntity {

    @Id
    String id;
    String supplierId;
    int number;
    String currency;
    long beforeMinor;
    long grantedMinor;
    @Enumerated(EnumType.STRING)
    GrantBasis basis;
    String reason;
    String recalculationId;
    Instant recordedAt;
}
