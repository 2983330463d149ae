package tradeassurance.suite.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** Reads a request body that has to be one JSON object. */
public final class JsonBody {

    private static final int MAX_BYTES = 64 * 1024;

    private JsonBody() {
    }

    /**
     * The object, or an empty one for a request without a body; fails with 400, 413 or 415. That the media type has to be JSON
     * keeps foreign web pages out: a browser asks before it sends that across origins.
     */
    public static Future<JsonObject> of(HttpServerRequest request) {
        Promise<JsonObject> object = Promise.promise();
        Buffer read = Buffer.buffer();
        request.exceptionHandler(object::tryFail);
        request.handler(part -> {
            if (read.length() + part.length() > MAX_BYTES) {
                object.tryFail(new Rejected(413, "body-too-large", "at most " + MAX_BYTES + " bytes are read"));
            } else {
                read.appendBuffer(part);
            }
        });
        request.endHandler(end -> {
            try {
                object.tryComplete(parse(request, read));
            } catch (Rejected rejected) {
                object.tryFail(rejected);
            }
        });
        return object.future();
    }

    private static JsonObject parse(HttpServerRequest request, Buffer read) {
        if (read.length() == 0) {
            return new JsonObject();
        }
        String type = request.getHeader("Content-Type");
        if (type == null || !type.startsWith("application/json")) {
            throw new Rejected(415, "unsupported-media-type", "send Content-Type: application/json");
        }
        try {
            return new JsonObject(read);
        } catch (DecodeException | ClassCastException malformed) {
            throw new Rejected(400, "malformed-json", "the body is not a JSON object");
        }
    }
}
