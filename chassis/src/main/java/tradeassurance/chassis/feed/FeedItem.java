package tradeassurance.chassis.feed;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonRawValue;

import io.vertx.mutiny.sqlclient.Row;

/** An event in the feed, shaped as a CloudEvent (1.0). {@code position} only grows and has no gaps. */
public record FeedItem(String specversion, String id, String source, String type, String subject, Instant time,
        String datacontenttype, long sequence, long position, @JsonRawValue @Schema(type = SchemaType.OBJECT) String data) {

    /** What a row of event and feed shows; the source is the service's name. */
    public static FeedItem of(Row row, String source) {
        return new FeedItem("1.0", row.getString("id"), "/" + source, row.getString("type"),
                row.getString("resource") + "/" + row.getString("resource_id"),
                row.getOffsetDateTime("occurred_at").toInstant(), "application/json", row.getLong("sequence"),
                row.getLong("position"), row.getString("data"));
    }
}
