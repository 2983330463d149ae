package tradeassurance.limit.recalculation.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a limit is worked out from.
 *
 * @param reviewScore 0 to 100; null where there are no reviews
 * @param responseRatePercent of the profile; null where that is not known
 * @param yearsAsMember whole years; 0 where that is not known
 */
public record Inputs(Tier tier, Trade trade, @Nullable Integer reviewScore, boolean verified, int yearsAsMember,
        int penaltyPoints, @Nullable Integer responseRatePercent) {

    /** Something that is not as it was. Null where it was or is not known. */
    public record Change(String input, @Nullable String before, @Nullable String after) {
    }

    /** What has changed; nothing where there is no earlier recalculation. */
    public List<Change> changesSince(@Nullable Inputs earlier) {
        List<Change> changes = new ArrayList<>();
        if (earlier != null) {
            Map<String, String> before = earlier.named();
            named().forEach((name, value) -> {
                String was = before.get(name);
                if (!value.equals(was)) {
                    changes.add(new Change(name, known(was), known(value)));
                }
            });
        }
        return List.copyOf(changes);
    }

    private static @Nullable String known(@Nullable String value) {
        return "null".equals(value) ? null : value;
    }

    private Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("tier", tier.name());
        named.put("orders", String.valueOf(trade.orders()));
        named.put("late", String.valueOf(trade.late()));
        named.put("lost", String.valueOf(trade.lost()));
        named.put("answered", String.valueOf(trade.answered()));
        named.put("unanswered", String.valueOf(trade.unanswered()));
        named.put("volume", trade.volume().toString());
        named.put("review_score", String.valueOf(reviewScore));
        named.put("verified", String.valueOf(verified));
        named.put("years_as_member", String.valueOf(yearsAsMember));
        named.put("penalty_points", String.valueOf(penaltyPoints));
        named.put("response_rate_percent", String.valueOf(responseRatePercent));
        return named;
    }
}
