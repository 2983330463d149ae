package tradeassurance.order.document;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Role;
import tradeassurance.order.paper.model.DocumentKind;
import tradeassurance.order.paper.model.Papers;

/** A document of an order as a row; what is known of its file is in a row of the same id. */
@Entity
@Immutable
@Table(name = "order_document")
class OrderDocumentEntity {

    @Id
    String id;
    String orderId;
    @Enumerated(EnumType.STRING)
    DocumentKind kind;
    @Nullable
    String supersedes;
    @Formula("(select newer.id from order_document newer where newer.supersedes = id)")
    @Nullable
    String supersededBy;
    long number;
    @Enumerated(EnumType.STRING)
    Role role;
    String party;
    Instant filedAt;

    OrderDocumentEntity() {
    }

    OrderDocumentEntity(String id, DocumentKind kind, @Nullable String supersedes, Held<Papers> papers) {
        this.id = id;
        this.orderId = papers.value().id();
        this.kind = kind;
        this.supersedes = supersedes;
        this.number = papers.version();
        this.role = papers.by().role();
        this.party = papers.by().party();
        this.filedAt = papers.value().lastAt();
    }
}
