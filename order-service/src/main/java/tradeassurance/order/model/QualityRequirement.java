package tradeassurance.order.model;

import org.jspecify.annotations.Nullable;

/** A quality that was agreed, such as a weight of 180 with a tolerance of 5 in g/m². */
public record QualityRequirement(String characteristic, String target, @Nullable String tolerance, @Nullable String unit) {

    /** Whether goods can be held against it with an instrument rather than an opinion (A30). */
    boolean measurable() {
        return tolerance != null || unit != null;
    }
}
