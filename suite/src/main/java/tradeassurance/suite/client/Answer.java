package tradeassurance.suite.client;

import java.net.http.HttpHeaders;

import io.vertx.core.json.JsonObject;

/** What a request was answered with; an empty object where the answer has no body. */
public record Answer(int status, HttpHeaders headers, JsonObject body) {

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The code of a problem document, such as {@code illegal-state}; empty where it is none. */
    public String code() {
        return body.getString("code", "");
    }
}
