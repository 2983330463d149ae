package tradeassurance.chassis.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

/** Shows a resource with its version, or says that the caller has already seen it. */
public final class Shown {

    private Shown() {
    }

    /**
     * 200 with an ETag, or 304. What a resource shows also depends on who looks and on the time, but a change of either that
     * matters is an event, and so a version.
     *
     * @param ifNoneMatch the header as sent; null where it was not
     */
    public static Response of(long version, Object view, @Nullable String ifNoneMatch) {
        String tag = Versions.tag(version);
        Response.ResponseBuilder response = tag.equals(ifNoneMatch) ? Response.notModified() : Response.ok(view);
        return response.header(HttpHeaders.ETAG, tag).build();
    }
}
