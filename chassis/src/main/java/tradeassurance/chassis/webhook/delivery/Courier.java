package tradeassurance.chassis.webhook.delivery;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.webhook.Secret;
import tradeassurance.chassis.webhook.SigningKeys;
import tradeassurance.chassis.webhook.WebhookConfig;
import tradeassurance.chassis.webhook.post.Sender;
import tradeassurance.chassis.webhook.post.Sent;
import tradeassurance.chassis.work.Apart;
import tradeassurance.chassis.work.Round;

/**
 * Takes deliveries to where they are wanted: claims what is due, posts it signed, writes down what came of it. No transaction
 * is
 * open while it posts. What dies in between is posted again, under the same id.
 */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final Claims claims;
    private final Outcomes outcomes;
    private final Sender sender;
    private final SigningKeys keys;
    private final ObjectMapper json;
    private final Apart apart;
    private final MeterRegistry metrics;
    private final int abreast;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Round round = new Round(this::start);

    Courier(Claims claims, Outcomes outcomes, Sender sender, SigningKeys keys, ObjectMapper json, Apart apart,
            MeterRegistry metrics, WebhookConfig config) {
        this.claims = claims;
        this.outcomes = outcomes;
        this.sender = sender;
        this.keys = keys;
        this.json = json;
        this.apart = apart;
        this.metrics = metrics;
        this.abreast = config.abreast();
    }

    void kick() {
        round.kick();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void poll() {
        round.kick();
    }

    /** Claims what there is room for and starts it; what ends makes room, and another round. */
    private Uni<Boolean> start() {
        int room = abreast - underWay.get();
        return room <= 0 ? Uni.createFrom().item(false) : claims.claim(room).map(claimed -> {
            underWay.addAndGet(claimed.size());
            claimed.forEach(this::start);
            return false;
        });
    }

    private void start(Claimed claimed) {
        apart.run(() -> attempt(claimed)).onTermination().invoke(underWay::decrementAndGet).subscribe().with(outcome -> {
            metrics.counter("webhook.deliveries", "outcome", outcome.name().toLowerCase(Locale.ROOT)).increment();
            round.kick();
        }, failure -> LOG.warnf("webhook delivery %s stays claimed until its lease ends: %s", claimed.id(), failure));
    }

    private Uni<Outcomes.Outcome> attempt(Claimed claimed) {
        String body = body(claimed);
        List<Secret> secrets = secrets(claimed);
        if (secrets.isEmpty()) {
            return outcomes.record(claimed,
                    Sent.not("none of its secrets can be worked out: the key they were made with is gone"));
        }
        String signatures = secrets.stream().map(secret -> secret.sign(claimed.event().id(), claimed.timestamp(), body))
                .collect(Collectors.joining(" "));
        return sender.post(URI.create(claimed.url()), Map.of("Content-Type", "application/cloudevents+json; charset=utf-8",
                "webhook-id", claimed.event().id(), "webhook-timestamp", String.valueOf(claimed.timestamp()),
                "webhook-signature", signatures, "User-Agent", "trade-assurance"), body)
                .chain(sent -> outcomes.record(claimed, sent));
    }

    private List<Secret> secrets(Claimed claimed) {
        return claimed.secrets().stream().map(text -> text.split(" ")).map(parts -> keys.secret(parts[0], parts[1]))
                .filter(Objects::nonNull).toList();
    }

    /** As the feed shows it, byte by byte the same at every attempt: what it is made of does not change. */
    private String body(Claimed claimed) {
        try {
            return json.writeValueAsString(claimed.event());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("event " + claimed.event().id() + " cannot be written", unwritable);
        }
    }
}
