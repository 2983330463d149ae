package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.standardwebhooks.Webhook;

import io.vertx.core.json.JsonObject;
import tradeassurance.chassis.testing.WebhookReceiver;
import tradeassurance.chassis.testing.WebhookReceiver.Received;
import tradeassurance.suite.api.Operation;
import tradeassurance.suite.client.Answer;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.client.Party;
import tradeassurance.suite.demo.Trade;

/** An integrator is told by all four services of everything that concerns it, also of what happened while it was down. */
@ExtendWith(RunningSuite.class)
class WebhookStoryTest {

    private static final String DOWN = "/payment-service";

    /**
     * What a service told when it was asked to tell.
     *
     * @param cursor how far the feed went before
     */
    private record Endpoint(String service, String secret, String cursor) {

        String path() {
            return "/" + service;
        }
    }

    @Test
    void anIntegratorIsToldOfAWholeTradeAndOfWhatItMissed(Api api) throws Exception {
        Trade trade = Trade.withLimit(api, "6000.00");
        api.settled();
        AtomicBoolean up = new AtomicBoolean();
        Set<String> missed = ConcurrentHashMap.newKeySet();
        try (WebhookReceiver receiver = WebhookReceiver.start()) {
            receiver.answer(DOWN, post -> up.get() || !missed.add(post.id()) ? 200 : 503);
            List<Endpoint> endpoints = Operation.SERVICES.stream()
                    .map(service -> added(trade.supplier(), service, receiver)).toList();

            trade.ordered("10000.00", 10).paid("10000.00");
            eventually(() -> assertThat(missed).isNotEmpty());
            up.set(true);
            trade.shipped().confirmed();
            api.settled();

            for (Endpoint endpoint : endpoints) {
                eventually(() -> assertThat(taken(receiver, endpoint)).as(endpoint.service())
                        .containsExactlyInAnyOrderElementsOf(feed(trade.supplier(), endpoint)));
                for (Received post : receiver.received(endpoint.path())) {
                    new Webhook(endpoint.secret()).verify(post.body(), post.headers());
                }
            }
            assertThat(receiver.received("/order-service")).hasSizeGreaterThan(4);
            eventually(() -> assertThat(receiver.received(DOWN)).as("what it missed came again, once")
                    .hasSize(taken(receiver, endpoints.get(1)).size() + missed.size()));
        }
        Books.areInOrder(trade);
    }

    /** Registers with a service through the gateway; where the endpoint is, it says relative to what was asked. */
    private static Endpoint added(Party party, String service, WebhookReceiver receiver) {
        String cursor = party.read("/" + service + "/v1/events?limit=1000").getString("next");
        String endpoints = "/" + service + "/v1/webhook-endpoints";
        Answer added = party.post(endpoints, new JsonObject().put("url", receiver.url("/" + service)));
        assertThat(added.status()).as(service).isEqualTo(201);
        String where = URI.create(endpoints).resolve(added.headers().firstValue("Location").orElseThrow()).toString();
        assertThat(party.read(where).getString("id")).isEqualTo(added.body().getString("id"));
        return new Endpoint(service, added.body().getString("secret"), cursor);
    }

    private static List<String> feed(Party party, Endpoint endpoint) {
        return party.read(endpoint.path() + "/v1/events?limit=1000&cursor=" + endpoint.cursor()).getJsonArray("items").stream()
                .map(item -> ((JsonObject) item).getString("id")).toList();
    }

    /** The ids of what came; where nothing was missed, each has come once. */
    private static List<String> taken(WebhookReceiver receiver, Endpoint endpoint) {
        Stream<String> ids = receiver.received(endpoint.path()).stream().map(Received::id);
        return (endpoint.path().equals(DOWN) ? ids.distinct() : ids).toList();
    }
}
