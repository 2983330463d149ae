package tradeassurance.dispute.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * The part of an order that is disputed. Only its money is frozen; the rest goes on.
 *
 * @param shipments ids of the shipments concerned
 * @param lines places of the contract's lines concerned, from 1
 * @param amount the value of that part; null where the whole order is disputed
 */
public record Scope(List<String> shipments, List<Integer> lines, @Nullable Money amount) {

    public static final Scope WHOLE = new Scope(List.of(), List.of(), null);

    public Scope {
        shipments = List.copyOf(shipments);
        lines = List.copyOf(lines);
    }

    public boolean whole() {
        return shipments.isEmpty() && lines.isEmpty() && amount == null;
    }
}
