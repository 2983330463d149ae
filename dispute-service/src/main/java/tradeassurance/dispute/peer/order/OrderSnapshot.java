package tradeassurance.dispute.peer.order;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import tradeassurance.dispute.model.Circumstances;
import tradeassurance.dispute.model.CoverageType;
import tradeassurance.dispute.model.OrderFacts;
import tradeassurance.dispute.peer.payment.EscrowSnapshot;
import tradeassurance.kernel.Money;

/** What this service reads of an order. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderSnapshot(String id, String buyerId, String supplierId, @Nullable String disputeStatus,
        @Nullable String coverageStatus, @Nullable String coverageType, @Nullable Instant coverageEndsAt,
        @Nullable Instant shipDueAt, @Nullable Instant deliverDueAt, @Nullable Instant shippedAt,
        @Nullable Instant deliveryConfirmedAt, @Nullable List<Part> instalments, @Nullable List<Quality> qualityRequirements,
        @Nullable Money total, @Nullable List<Object> lines, @Nullable Integer contractVersion,
        @Nullable List<Batch> shipments, @Nullable Terms terms, @Nullable Boolean orderedBefore,
        @Nullable Boolean specificationConfirmed) {

    private static final String WAIVED = "WAIVED";

    /** An instalment. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(@Nullable String name, @Nullable Money paid) {
    }

    /** A shipment. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Batch(@Nullable String id, @Nullable Instant deliveredAt) {
    }

    /** What the contract says of bulk and samples. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Terms(@Nullable Boolean bulk, @Nullable String sample) {
    }

    /** A quality requirement; measurable where it has a tolerance or a unit (A30). */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Quality(@Nullable String tolerance, @Nullable String unit) {
    }

    /** The order together with its money. */
    public OrderFacts with(EscrowSnapshot escrow, @Nullable Boolean buyerWrote, @Nullable Boolean sampleChecked) {
        CoverageType type = CoverageType.PRE_SHIPMENT.name().equals(coverageType) ? CoverageType.PRE_SHIPMENT
                : CoverageType.POST_DELIVERY;
        return new OrderFacts(id, buyerId, supplierId, "OPEN".equals(disputeStatus), type, "ENDED".equals(coverageStatus),
                coverageEndsAt, shipDueAt, deliverDueAt, shippedAt, delivered(), measurable(), escrow.received(),
                escrow.refundable(), deposit(), circumstances(buyerWrote, sampleChecked));
    }

    private Circumstances circumstances(@Nullable Boolean buyerWrote, @Nullable Boolean sampleChecked) {
        List<String> shipped = shipments == null ? null
                : shipments.stream().map(Batch::id).filter(Objects::nonNull).toList();
        return new Circumstances(total, contractVersion, shipped, lines == null ? null : lines.size(), specificationConfirmed,
                terms == null ? null : terms.bulk(), sampleChecked,
                terms == null || terms.sample() == null ? null : terms.sample().equals(WAIVED), orderedBefore, buyerWrote);
    }

    /** When the last of the goods arrived, as the carrier or the buyer has told; null while some have not. */
    private @Nullable Instant delivered() {
        if (shippedAt == null || shipments == null || shipments.isEmpty()
                || shipments.stream().anyMatch(batch -> batch.deliveredAt() == null)) {
            return deliveryConfirmedAt;
        }
        return shipments.stream().map(Batch::deliveredAt).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    private boolean measurable() {
        return qualityRequirements != null
                && qualityRequirements.stream().anyMatch(quality -> quality.tolerance() != null || quality.unit() != null);
    }

    private @Nullable Money deposit() {
        return instalments == null ? null
                : instalments.stream().filter(part -> "INITIAL".equals(part.name())).map(Part::paid).findFirst().orElse(null);
    }
}
