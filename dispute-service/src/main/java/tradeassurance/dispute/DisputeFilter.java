package tradeassurance.dispute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.caller.Caller;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

/**
 * Which disputes are wanted; each null for all.
 *
 * @param statuses names with commas between them
 * @param awaiting only those in which it is this role's turn
 * @param assignee the mediator who has the case
 * @param dueBefore only those in which something falls due before then
 */
record DisputeFilter(@Nullable String statuses, @Nullable Role awaiting, @Nullable String orderId, @Nullable String supplierId,
        @Nullable String assignee, @Nullable Instant dueBefore) {

    /** Conditions of a query, with their parameters. */
    static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Where and(String condition, String parameter, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(parameter, value);
            }
            return this;
        }

        String text() {
            return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        }

        Map<String, Object> parameters() {
            return parameters;
        }
    }

    /** What of it the caller may see. */
    Where where(Caller caller) {
        return new Where().and(own(caller), "party", caller.seesAll() ? null : caller.party())
                .and("state in :states", "states", states()).and("orderId = :orderId", "orderId", orderId)
                .and("supplierId = :supplierId", "supplierId", supplierId)
                .and("assignedTo = :assignee", "assignee", assignee).and("dueAt < :dueBefore", "dueBefore", dueBefore);
    }

    private static String own(Caller caller) {
        if (caller.is(Role.BUYER)) {
            return caller.is(Role.SUPPLIER) ? "(buyerId = :party or supplierId = :party)" : "buyerId = :party";
        }
        return "supplierId = :party";
    }

    private @Nullable Set<State> states() {
        if (statuses == null && awaiting == null) {
            return null;
        }
        Set<State> wanted = statuses == null ? EnumSet.allOf(State.class) : named(statuses);
        if (awaiting != null) {
            wanted.retainAll(awaiting(awaiting));
        }
        return wanted;
    }

    private static Set<State> named(String names) {
        Set<State> statuses = EnumSet.noneOf(State.class);
        for (String name : names.split(",", -1)) {
            statuses.add(Arrays.stream(State.values()).filter(state -> state.name().equals(name)).findFirst().orElseThrow(
                    () -> new Refusal(Refused.MALFORMED_REQUEST, "no status of a dispute: " + name).at("/status")));
        }
        return statuses;
    }

    private static Set<State> awaiting(Role role) {
        return switch (role) {
            case BUYER -> EnumSet.of(State.AWAITING_BUYER_RESPONSE, State.EVIDENCE_COLLECTION, State.AWAITING_RETURN);
            case SUPPLIER -> EnumSet.of(State.AWAITING_SUPPLIER_RESPONSE, State.EVIDENCE_COLLECTION, State.AWAITING_RETURN);
            case MEDIATOR -> EnumSet.of(State.ESCALATED, State.UNDER_REVIEW);
            case SERVICE -> EnumSet.of(State.OPENING, State.AMENDMENT_PENDING, State.REFUND_PENDING);
            case OPERATOR, PROVIDER, SYSTEM -> EnumSet.noneOf(State.class);
        };
    }
}
