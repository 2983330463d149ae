package tradeassurance.chassis.problem;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Bounds what a request may carry: files as much as the server takes at all, everything else much less. */
@ApplicationScoped
class BodySize {

    private final Refusals refusals;
    private final long largest;
    private final long largestOfFiles;

    BodySize(Refusals refusals, @ConfigProperty(name = "chassis.largest-body") MemorySize largest,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> largestOfFiles) {
        this.refusals = refusals;
        this.largest = largest.asLongValue();
        this.largestOfFiles = largestOfFiles.orElse(largest).asLongValue();
    }

    /** Before the server's own check, which answers without a word, and after it, which lets everybody send as much. */
    void routes(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::declared);
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::undeclared);
    }

    private void declared(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        long most = most(request);
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > most) {
            refuse(request, most);
        } else {
            request.next();
        }
    }

    private void undeclared(RoutingContext request) {
        if (request.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most(request));
        }
        request.next();
    }

    private long most(RoutingContext request) {
        String type = request.request().getHeader("Content-Type");
        return type != null && type.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length())
                ? largestOfFiles
                : largest;
    }

    private void refuse(RoutingContext request, long most) {
        refusals.refuse(request, 413, "too-large", "the body of this request may have at most " + most + " bytes",
                Map.of("largest_bytes", most));
    }
}
