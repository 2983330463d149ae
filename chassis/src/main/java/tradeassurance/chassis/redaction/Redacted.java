package tradeassurance.chassis.redaction;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Redaction;

/** A redaction beside what it was made of, in the same row; null in a row that has its words. */
@Embeddable
@NullUnmarked
public class Redacted {

    @Column(name = "redacted_at")
    private Instant at;

    @Column(name = "redacted_by")
    private String by;

    @Column(name = "redaction_reason")
    private String reason;

    Redacted() {
    }

    public Redacted(Redaction redaction) {
        this.at = redaction.at();
        this.by = redaction.by();
        this.reason = redaction.reason();
    }

    /** None where nothing was taken out. */
    public static @Nullable Redaction of(@Nullable Redacted kept) {
        return kept == null ? null : new Redaction(kept.at, kept.by, kept.reason);
    }
}
