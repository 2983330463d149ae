package tradeassurance.dispute.model;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Later dates for the order, either or both; null where a date stays as it is. */
public record Postponement(@Nullable LocalDate shipBy, @Nullable LocalDate deliverBy) {
}
