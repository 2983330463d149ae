package tradeassurance.chassis.outbox;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;

/**
 * How the outbox fares, as metrics and as health detail. It never makes a service unready: a peer that is down must not take
 * its callers along.
 */
@Wellness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private final Waiting waiting;
    private final OutboxConfig config;
    private volatile Waiting.State last = new Waiting.State(0, 0, 0);

    OutboxHealth(Waiting waiting, OutboxConfig config, MeterRegistry metrics) {
        this.waiting = waiting;
        this.config = config;
        metrics.gauge("outbox.waiting", this, health -> health.last.waiting());
        metrics.gauge("outbox.poisoned", this, health -> health.last.poisoned());
        metrics.gauge("outbox.oldest.seconds", this, health -> health.last.oldestSeconds());
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return waiting.state(config.poisonedAfter()).invoke(state -> last = state).replaceWithVoid();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox").status(last.poisoned() == 0)
                .withData("waiting", last.waiting()).withData("poisoned", last.poisoned())
                .withData("oldest_seconds", Math.round(last.oldestSeconds())).build();
    }
}
