package tradeassurance.payment.peer.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import tradeassurance.kernel.Money;

/**
 * What payments read of an order.
 *
 * @param amountDue what is still to be paid of all of it
 * @param shipBy the last day of shipment; null where it is not known yet
 * @param shippedAt null until all of it is shipped
 * @param buyerCountry as the contract has it; null where it does not say
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderSnapshot(String id, String buyerId, String supplierId, String status, Money total, Money amountDue,
        Instant createdAt, @Nullable LocalDate shipBy, @Nullable Instant shippedAt, @Nullable String buyerCountry,
        List<Instalment> instalments) {

    /** A part of the price. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Instalment(String name, Money outstanding) {
    }

    /** What is to be paid of this instalment now: nothing before the ones in front of it are paid. Empty if there is none. */
    public Optional<Money> due(String name) {
        boolean first = true;
        for (Instalment instalment : instalments) {
            if (instalment.name().equals(name)) {
                Money open = instalment.outstanding();
                return Optional.of(first ? open : Money.zero(open.currency()));
            }
            first &= !instalment.outstanding().isPositive();
        }
        return Optional.empty();
    }
}
