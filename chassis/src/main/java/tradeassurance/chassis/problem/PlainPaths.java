package tradeassurance.chassis.problem;

import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import tradeassurance.kernel.Refused;

/** Takes no path with control characters. What a path names goes into headers, where the end of a line begins another one. */
@ApplicationScoped
class PlainPaths {

    private static final Pattern CONTROL = Pattern.compile("%(?:[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

    private final Refusals refusals;

    PlainPaths(Refusals refusals) {
        this.refusals = refusals;
    }

    void routes(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2).handler(this::read);
    }

    private void read(RoutingContext request) {
        if (request.request().path() != null && CONTROL.matcher(request.request().path()).find()) {
            refusals.refuse(request, 400, Refused.MALFORMED_REQUEST.code(), "a path has no control characters", Map.of());
        } else {
            request.next();
        }
    }
}
