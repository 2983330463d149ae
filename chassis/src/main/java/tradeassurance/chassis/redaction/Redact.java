package tradeassurance.chassis.redaction;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Redaction;

/**
 * The wish that personal data be taken out for good.
 *
 * @param reason the legal ground. It becomes part of the history, which never changes: it repeats nothing of the data.
 */
public record Redact(
        @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\p{Cc}]*", message = "is one line of text") String reason) {

    public Redaction by(Actor operator, Instant now) {
        return new Redaction(now, operator.party(), reason);
    }
}
