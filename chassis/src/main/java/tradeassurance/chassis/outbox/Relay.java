package tradeassurance.chassis.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.work.Apart;
import tradeassurance.chassis.work.Kicks;
import tradeassurance.chassis.work.Round;
import tradeassurance.chassis.work.Traces;

/**
 * Makes the calls that committed transactions have left: at least once, in order per aggregate, with back-off and jitter. A
 * claim is a short transaction of its own; no transaction is open while a call is made. A call that keeps failing holds up
 * only the aggregate that it belongs to.
 */
@ApplicationScoped
class Relay implements Kicks.Kicked {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final Waiting waiting;
    private final OutboxConfig config;
    private final ObjectMapper json;
    private final Traces traces;
    private final Apart apart;
    private final Map<String, Delivery> deliveries;
    private final Round round = new Round(this::deliver);

    Relay(Waiting waiting, OutboxConfig config, ObjectMapper json, Traces traces, Apart apart,
            @Any Instance<Delivery> deliveries) {
        this.waiting = waiting;
        this.config = config;
        this.json = json;
        this.traces = traces;
        this.apart = apart;
        this.deliveries = deliveries.stream().collect(Collectors.toMap(Delivery::kind, Function.identity()));
    }

    @Override
    public void kick() {
        round.kick();
    }

    @Override
    public Kicks.Left worksOn() {
        return Kicks.Left.CALLS;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void poll() {
        round.kick();
    }

    /** Claims what may go now and starts it. A slow call does not hold up the next round: rounds only claim. */
    private Uni<Boolean> deliver() {
        return waiting.claim(config.batch(), config.lease()).map(claimed -> {
            Multi.createFrom().iterable(claimed).onItem().transformToUni(this::deliver).merge(config.batch())
                    .subscribe().with(done -> {
                    }, failure -> LOG.errorf(failure, "a batch of calls ended badly; its claims will run out"));
            return claimed.size() >= config.batch();
        });
    }

    /**
     * A call that was made may have made way for the next one of its aggregate, which does not wait for the rest of the batch.
     */
    private Uni<Void> deliver(Waiting.Claimed claimed) {
        return apart.run(() -> traces.following(claimed.traceparent(), "outbox " + claimed.kind(), () -> make(claimed)))
                .ifNoItem().after(config.timeout()).fail()
                .chain(() -> waiting.made(claimed.id())).invoke(round::kick)
                .onFailure().recoverWithUni(failure -> putOff(claimed, failure));
    }

    private Uni<Void> make(Waiting.Claimed claimed) {
        Delivery delivery = deliveries.get(claimed.kind());
        if (delivery == null) {
            return Uni.createFrom().failure(new IllegalStateException("nobody delivers " + claimed.kind()));
        }
        return delivery.deliver(new Call(claimed.id(), claimed.kind(), claimed.resourceId(), claimed.attempt(), claimed.body(),
                json));
    }

    private Uni<Void> putOff(Waiting.Claimed claimed, Throwable failure) {
        Duration wait = backOff(claimed.attempt());
        // The span is over by now, and with it what the log would say of the trace by itself.
        LOG.warnf("%s %s of %s (%s) failed at attempt %d, next in %s: %s", claimed.kind(), claimed.id(), claimed.resourceId(),
                claimed.traceparent(), claimed.attempt(), wait, failure);
        return waiting.putOff(claimed.id(), wait, String.valueOf(failure))
                .onFailure().invoke(lost -> LOG.warnf("%s stays claimed until its lease ends: %s", claimed.id(), lost))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    /** Doubles from the first wait to the longest, each between half and the whole of it at random. */
    private Duration backOff(int attempt) {
        long longest = config.longestBackOff().toMillis();
        long full = Math.min(longest, config.firstBackOff().toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(Math.max(1, full / 2), full + 1));
    }
}
