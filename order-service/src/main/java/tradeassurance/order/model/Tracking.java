package tradeassurance.order.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Who carries a shipment, under which number, and which documents tell of it. */
public record Tracking(@Nullable String carrier, @Nullable String number, List<String> documentIds) {

    public static final Tracking NONE = new Tracking(null, null, List.of());

    public Tracking {
        documentIds = List.copyOf(documentIds);
    }
}
