package tradeassurance.dispute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.page.Page;
import tradeassurance.dispute.model.Dispute;
import tradeassurance.dispute.model.DisputeLifecycle;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

/** Disputes in lists: everybody's own, and what waits for mediators. */
@ApplicationScoped
public class DisputeList {

    private final DisputeRows rows;
    private final Transactions transactions;
    private final DisputeService disputes;

    DisputeList(DisputeRows rows, Transactions transactions, DisputeService disputes) {
        this.rows = rows;
        this.transactions = transactions;
        this.disputes = disputes;
    }

    /**
     * A page of what the caller may see, newest first.
     *
     * @param statuses names with commas between them; null for all
     * @param awaiting only those in which it is this role's turn; null for all
     */
    Uni<Page<DisputeView>> of(Caller caller, @Nullable String statuses, @Nullable Role awaiting, @Nullable String orderId,
            @Nullable String cursor, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (!caller.seesAll()) {
            conditions.add(own(caller));
            parameters.put("party", caller.party());
        }
        if (statuses != null || awaiting != null) {
            Set<State> wanted = statuses == null ? EnumSet.allOf(State.class) : statuses(statuses);
            if (awaiting != null) {
                wanted.retainAll(awaiting(awaiting));
            }
            conditions.add("state in :states");
            parameters.put("states", wanted);
        }
        if (orderId != null) {
            conditions.add("orderId = :orderId");
            parameters.put("orderId", orderId);
        }
        if (cursor != null) {
            conditions.add("id < :cursor");
            parameters.put("cursor", cursor);
        }
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        return page(caller, "from DisputeEntity " + where + " order by id desc", parameters, limit);
    }

    /** What waits for mediators, escalated longest ago first. @param cursor the id of the last one seen */
    public Uni<Page<DisputeView>> queue(Caller caller, @Nullable String cursor, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("states", DisputeLifecycle.MEDIATION);
        String after = "";
        if (cursor != null) {
            parameters.put("cursor", cursor);
            after = "and (escalatedAt, id) > "
                    + "((select seen.escalatedAt from DisputeEntity seen where seen.id = :cursor), :cursor) ";
        }
        return page(caller, "from DisputeEntity where state in :states " + after + "order by escalatedAt, id", parameters,
                limit);
    }

    private Uni<Page<DisputeView>> page(Caller caller, String query, Map<String, Object> parameters, int limit) {
        return transactions.look(() -> rows.find(query, parameters).range(0, limit).list())
                .map(found -> Page.of(found, limit, entity -> entity.id, entity -> view(entity, caller)));
    }

    private DisputeView view(DisputeEntity entity, Caller caller) {
        Dispute dispute = entity.value();
        return disputes.view(new Held<>(dispute, entity.trail().version(),
                caller.on(rows.parties(dispute), rows.resource(), dispute.id())));
    }

    private static String own(Caller caller) {
        if (caller.is(Role.BUYER)) {
            return caller.is(Role.SUPPLIER) ? "(buyerId = :party or supplierId = :party)" : "buyerId = :party";
        }
        return "supplierId = :party";
    }

    private static Set<State> statuses(String names) {
        Set<State> statuses = EnumSet.noneOf(State.class);
        for (String name : names.split(",", -1)) {
            statuses.add(Arrays.stream(State.values()).filter(state -> state.name().equals(name)).findFirst()
                    .orElseThrow(
                            () -> new Refusal(Refused.MALFORMED_REQUEST, "no status of a dispute: " + name).at("/status")));
        }
        return statuses;
    }

    private static Set<State> awaiting(Role role) {
        return switch (role) {
            case BUYER -> EnumSet.of(State.AWAITING_BUYER_RESPONSE, State.EVIDENCE_COLLECTION);
            case SUPPLIER -> EnumSet.of(State.AWAITING_SUPPLIER_RESPONSE, State.EVIDENCE_COLLECTION);
            case MEDIATOR -> EnumSet.of(State.ESCALATED, State.UNDER_REVIEW);
            case SERVICE -> EnumSet.of(State.OPENING, State.REFUND_PENDING);
            case OPERATOR, PROVIDER, SYSTEM -> EnumSet.noneOf(State.class);
        };
    }
}
