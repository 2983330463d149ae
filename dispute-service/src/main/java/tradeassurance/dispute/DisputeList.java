package tradeassurance.dispute;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.page.Page;
import tradeassurance.dispute.model.Dispute;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** Disputes in lists: everybody's own, and what waits for mediators. */
@ApplicationScoped
public class DisputeList {

    private static final Pattern CURSOR = Pattern
            .compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?Z)~(\\w+)");

    private final DisputeRows rows;
    private final Transactions transactions;
    private final DisputeService disputes;

    DisputeList(DisputeRows rows, Transactions transactions, DisputeService disputes) {
        this.rows = rows;
        this.transactions = transactions;
        this.disputes = disputes;
    }

    /** A page of what the caller may see, newest first. @param cursor the id of the last one seen */
    Uni<Page<DisputeView>> of(Caller caller, DisputeFilter filter, @Nullable String cursor, int limit) {
        DisputeFilter.Where where = filter.where(caller).and("id < :cursor", "cursor", cursor);
        return page(caller, "from DisputeEntity " + where.text() + " order by id desc", where.parameters(), limit,
                entity -> entity.id);
    }

    /** What waits for mediators, due first. @param cursor as the page before has named it */
    public Uni<Page<DisputeView>> queue(Caller caller, @Nullable String cursor, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String after = "";
        if (cursor != null) {
            parameters.put("due", Instant.parse(matched(cursor).group(1)));
            parameters.put("id", matched(cursor).group(2));
            after = "and (queueDueAt > :due or queueDueAt = :due and id > :id) ";
        }
        return page(caller, "from DisputeEntity where queueDueAt is not null " + after + "order by queueDueAt, id", parameters,
                limit, entity -> entity.queueDueAt + "~" + entity.id);
    }

    private static Matcher matched(String cursor) {
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches()) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "send the cursor as the page before has named it").at("/cursor");
        }
        return parts;
    }

    private Uni<Page<DisputeView>> page(Caller caller, String query, Map<String, Object> parameters, int limit,
            Function<DisputeEntity, String> cursor) {
        return transactions.look(() -> rows.find(query, parameters).range(0, limit).list())
                .map(found -> Page.of(found, limit, cursor, entity -> view(entity, caller)));
    }

    private DisputeView view(DisputeEntity entity, Caller caller) {
        Dispute dispute = entity.value();
        return disputes.view(new Held<>(dispute, entity.trail().version(),
                caller.on(rows.parties(dispute), rows.resource(), dispute.id())));
    }
}
