package tradeassurance.chassis.problem;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Refuses a request before any resource has seen it, and asks for another connection: its body may not have been read. */
@ApplicationScoped
public class Refusals {

    private final ObjectMapper json;

    Refusals(ObjectMapper json) {
        this.json = json;
    }

    public void refuse(RoutingContext request, int status, String code, String detail, Map<String, Object> facts) {
        Problem problem = Problem.of(status, code, detail, List.of(), facts);
        HttpServerResponse response = request.response().setStatusCode(status).putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Connection", "close");
        if (status == 503) {
            response.putHeader("Retry-After", String.valueOf(Problem.RETRY_AFTER));
        }
        try {
            response.end(json.writeValueAsString(problem));
        } catch (JsonProcessingException unwritable) {
            request.fail(unwritable);
        }
    }
}
