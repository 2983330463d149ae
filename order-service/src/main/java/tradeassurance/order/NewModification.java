package tradeassurance.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What one side wants changed.
 *
 * @param patch the terms that change, as a merge-patch (RFC 7396) of those in force
 */
record NewModification(@NotNull @Schema(implementation = DraftOrder.class) JsonNode patch,
        @NotBlank @Size(max = 2000) String note) {
}
