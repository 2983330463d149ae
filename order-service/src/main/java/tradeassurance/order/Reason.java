package tradeassurance.order;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** Why, in the words of whoever acts; may be left out. */
record Reason(@Size(max = 1000) @Nullable String reason) {
}
