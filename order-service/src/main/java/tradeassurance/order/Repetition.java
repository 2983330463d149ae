package tradeassurance.order;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Another order on the terms of a former one.
 *
 * @param patch the terms that differ, as a merge-patch (RFC 7396); another day to ship by at least, where it was a day
 */
record Repetition(@NotNull @Schema(implementation = DraftOrder.class) JsonNode patch) {
}
