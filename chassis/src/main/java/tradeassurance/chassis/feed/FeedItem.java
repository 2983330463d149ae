package tradeassurance.chassis.feed;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonRawValue;

/** An event in the feed, shaped as a CloudEvent (1.0). {@code position} only grows and has no gaps. */
record FeedItem(String specversion, String id, String source, String type, String subject, Instant time,
        String datacontenttype, long sequence, long position, @JsonRawValue @Schema(type = SchemaType.OBJECT) String data) {
}
