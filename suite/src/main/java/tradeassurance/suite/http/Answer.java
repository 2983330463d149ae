package tradeassurance.suite.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** A status and a JSON body; a problem where the status is 400 or more. */
public record Answer(int status, JsonObject body) {

    /** 200 with the body. */
    public static Answer ok(JsonObject body) {
        return new Answer(200, body);
    }

    /** RFC 9457: the code is for machines, the detail for people. */
    public static Answer problem(int status, String code, String detail) {
        return new Answer(status, new JsonObject()
                .put("type", "/problems/" + code)
                .put("title", code.replace('-', ' '))
                .put("status", status)
                .put("code", code)
                .put("detail", detail));
    }

    /** Sends it; a body that cannot be written because the peer went away fails the future. */
    public Future<Void> to(HttpServerResponse response) {
        if (status == 503) {
            response.putHeader("Retry-After", "1");
        }
        return response.setStatusCode(status).putHeader("Content-Type", contentType()).end(body.toBuffer());
    }

    private String contentType() {
        return status >= 400 ? "application/problem+json" : "application/json";
    }
}
