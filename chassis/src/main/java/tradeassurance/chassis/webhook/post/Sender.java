package tradeassurance.chassis.webhook.post;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import tradeassurance.chassis.webhook.WebhookConfig;

/**
 * Posts to somebody outside. A name is resolved once, all its addresses are judged, and the connection is made to one of the
 * very addresses that were judged, so that a name which leads elsewhere a moment later leads nowhere. Certificate and host are
 * those of the name. Redirects are not followed.
 */
@ApplicationScoped
public class Sender {

    private final Vertx vertx;
    private final Destinations destinations;
    private final Duration timeout;
    private final HttpClient client;

    @Inject
    Sender(Vertx vertx, Destinations destinations, WebhookConfig config) {
        this(vertx, destinations, config.timeout(), new HttpClientOptions().setMaxPoolSize(config.abreastPerEndpoint()));
    }

    Sender(Vertx vertx, Destinations destinations, Duration timeout, HttpClientOptions options) {
        this.vertx = vertx;
        this.destinations = destinations;
        this.timeout = timeout;
        // Our traces end here: strangers neither get our ids nor take part in them.
        this.client = vertx.createHttpClient(options.setConnectTimeout((int) timeout.toMillis())
                .setTracingPolicy(TracingPolicy.IGNORE));
    }

    /** Posts once. Never fails: what goes wrong is what came of it. */
    public Uni<Sent> post(URI url, Map<String, String> headers, String body) {
        long began = System.nanoTime();
        return destinations.addresses(url.getHost()).ifNoItem().after(timeout).fail()
                .chain(addresses -> Uni.createFrom().completionStage(() -> Exchange
                        .run(vertx, client, request(url, addresses.get(0), headers), body, timeout).toCompletionStage()))
                .onFailure().recoverWithItem(failure -> Exchange.failed(failure, began));
    }

    private static RequestOptions request(URI url, InetAddress address, Map<String, String> headers) {
        boolean secure = "https".equals(url.getScheme());
        int port = url.getPort() != -1 ? url.getPort() : secure ? 443 : 80;
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.POST).setSsl(secure).setHost(url.getHost())
                .setPort(port).setURI(target(url)).setServer(
                        SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)));
        headers.forEach(options::putHeader);
        return options;
    }

    private static String target(URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
