package tradeassurance.dispute.mediation;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** What evidence is wanted. @param text left out for whatever there is */
record AskEvidence(@Size(min = 1, max = 4000) @Nullable String text) {
}
