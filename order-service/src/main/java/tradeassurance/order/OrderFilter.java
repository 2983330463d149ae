package tradeassurance.order;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;
import tradeassurance.order.model.OrderStatus;

/** What a list of orders is narrowed down by; all of it at once, and nothing that is null. */
public class OrderFilter {

    @QueryParam("status")
    @Parameter(description = "names with commas between them")
    @Nullable
    String status;

    @QueryParam("awaiting")
    @Parameter(description = "BUYER or SUPPLIER: who is to act next")
    @Nullable
    String awaiting;

    @QueryParam("due_before")
    @Parameter(description = "an instant before which the next deadline is due")
    @Nullable
    String dueBefore;

    @QueryParam("created_after")
    @Nullable
    String createdAfter;

    @QueryParam("updated_after")
    @Nullable
    String updatedAfter;

    @QueryParam("supplier_id")
    @Nullable
    String supplierId;

    @QueryParam("buyer_id")
    @Nullable
    String buyerId;

    /** The statuses that are asked for; null for all. */
    @Nullable
    Set<OrderStatus> statuses() {
        return status == null ? null
                : EnumSet.copyOf(Arrays.stream(status.split(",", -1))
                        .map(name -> named(OrderStatus.class, "status", name)).toList());
    }

    @Nullable
    Role awaited() {
        return awaiting == null ? null : named(Role.class, "awaiting", awaiting);
    }

    /** Reads an instant of the filter; refused with {@code malformed-request} where it is none. */
    static OffsetDateTime instant(String name, String text) {
        try {
            return Instant.parse(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException none) {
            throw new Refusal(Refused.MALFORMED_REQUEST, name + " takes an instant such as 2026-03-01T12:00:00Z")
                    .at("/" + name);
        }
    }

    private static <E extends Enum<E>> E named(Class<E> type, String parameter, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst().orElseThrow(
                () -> new Refusal(Refused.MALFORMED_REQUEST, "no " + parameter + " of an order: " + name)
                        .at("/" + parameter));
    }
}
