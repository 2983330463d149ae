package tradeassurance.chassis.pace;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import tradeassurance.chassis.problem.Refusals;

/**
 * Lets in as many requests at once as can be served, and turns the rest away before anything has been done for them. Whoever
 * takes long to say what it wants takes nobody's place, and is not waited for without end.
 */
@ApplicationScoped
class Entrance {

    /** Before tokens are verified. */
    private static final int FIRST = -10_000;

    private final AtomicInteger inside = new AtomicInteger();
    private final PaceConfig config;
    private final Refusals refusals;

    Entrance(PaceConfig config, Refusals refusals) {
        this.config = config;
        this.refusals = refusals;
    }

    void routes(@Observes Router router) {
        router.route("/v1/*").order(FIRST).handler(this::enter);
    }

    private void enter(RoutingContext request) {
        if (inside.get() >= config.atOnce()) {
            refusals.refuse(request, 503, "too-busy", "more is asked than can be answered just now; try again", Map.of());
            return;
        }
        Visit visit = new Visit();
        if (whole(request.request())) {
            visit.begin();
        } else {
            awaitBody(request, visit);
        }
        Context loop = request.vertx().getOrCreateContext();
        request.addEndHandler(answered -> {
            visit.end();
            loop.runOnContext(after -> readPast(request.request()));
        });
        request.next();
    }

    /**
     * Whoever was answered before its body was read may use the connection again: the rest has to go. Who read it till then,
     * such as the reader of forms, is not shown the rest: it would stop the connection to look at every piece, and for good.
     */
    private static void readPast(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.handler(rest -> {
            }).endHandler(null).resume();
        }
    }

    private void awaitBody(RoutingContext request, Visit visit) {
        long patience = request.vertx().setTimer(config.arrivesWithin().toMillis(), waited -> late(request));
        // Also whoever was refused before has to come to an end: the connection is waited for till then.
        request.request().end().onComplete(over -> {
            request.vertx().cancelTimer(patience);
            if (over.succeeded()) {
                visit.begin();
            }
        });
    }

    private void late(RoutingContext request) {
        if (request.response().headWritten()) {
            request.request().connection().close();
        } else {
            // The server would wait for the rest of the body.
            request.addEndHandler(told -> request.request().connection().close());
            refusals.refuse(request, 408, "too-slow",
                    "the body has to arrive within " + config.arrivesWithin().toSeconds() + " s", Map.of());
        }
    }

    private static boolean whole(HttpServerRequest request) {
        return request.isEnded() || request.version() != HttpVersion.HTTP_2 && request.getHeader("Transfer-Encoding") == null
                && ("0".equals(request.getHeader("Content-Length")) || request.getHeader("Content-Length") == null);
    }

    /** A request from when all of it is there until it is answered; it may be answered before. */
    private final class Visit {

        private boolean counted;
        private boolean over;

        void begin() {
            if (!over && !counted) {
                counted = true;
                inside.incrementAndGet();
            }
        }

        void end() {
            over = true;
            if (counted) {
                counted = false;
                inside.decrementAndGet();
            }
        }
    }
}
