package tradeassurance.limit.ledger;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** A line of the ledger as it is read; {@link LimitLedger} writes it, and nothing changes it. */
@Entity
@Immutable
@Table(name = "limit_entry")
class EntryEntity {

    @Id
    String id;
    String supplierId;
    @Enumerated(EnumType.STRING)
    EntryKind kind;
    String paymentId;
    String orderId;
    String currency;
    long grantedMinor;
    long reservedMinor;
    long usedMinor;
    long grantedAfter;
    long reservedAfter;
    long usedAfter;
    String reason;
    Instant recordedAt;
}
