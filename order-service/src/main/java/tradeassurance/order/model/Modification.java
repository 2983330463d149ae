package tradeassurance.order.model;

import java.time.Instant;

import tradeassurance.kernel.Role;

/**
 * What one side wants changed, until the other answers; nothing has changed meanwhile (R72, A28).
 *
 * @param by BUYER or SUPPLIER; the other answers
 * @param proposed the contract that would be in force
 * @param respondBy when silence lets it lapse
 */
public record Modification(String id, Role by, String note, Contract proposed, Instant requestedAt, Instant respondBy) {

    public Role answerer() {
        return Sides.other(by);
    }
}
