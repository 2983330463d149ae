package tradeassurance.payment.rate;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What an operator says a currency is worth.
 *
 * @param usdPerUnit dollars for one unit, as a decimal
 * @param asOf from when on it holds; null for now
 */
record SetRate(@NotNull @Pattern(regexp = "(0|[1-9][0-9]{0,8})(\\.[0-9]{1,12})?") String usdPerUnit, @Nullable Instant asOf) {
}
