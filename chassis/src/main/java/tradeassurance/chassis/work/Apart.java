package tradeassurance.chassis.work;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Runs work in a context, and so with a database session, of its own, in the trace of the caller. It goes on to its end
 * even where whoever asked for it has gone.
 */
@ApplicationScoped
public class Apart {

    private final Vertx vertx;

    Apart(Vertx vertx) {
        this.vertx = vertx;
    }

    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(context, true);
            io.opentelemetry.context.Context trace = io.opentelemetry.context.Context.current();
            context.runOnContext(ignored -> {
                QuarkusContextStorage.INSTANCE.attach(context, trace);
                Uni.createFrom().deferred(work::get).subscribe().with(emitter::complete, emitter::fail);
            });
        });
    }
}
