package tradeassurance.chassis.event;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonRawValue;

/** One line of a timeline: what happened, who did it, when it counts from, and the hash that chains it to the line before. */
public record TimelineEntry(String id, long sequence, String type,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String data, String role, String party, Instant occurredAt,
        Instant effectiveAt, String previousHash, String hash) {

    public static TimelineEntry of(Recorded event) {
        return new TimelineEntry(event.id(), event.sequence(), event.type(), event.data(), event.role(), event.party(),
                event.occurredAt(), event.effectiveAt(), event.previousHash(), event.hash());
    }
}
