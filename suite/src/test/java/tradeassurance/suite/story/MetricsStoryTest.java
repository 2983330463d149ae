package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import tradeassurance.suite.client.Api;
import tradeassurance.suite.demo.Trade;
import tradeassurance.suite.demo.Trades;
import tradeassurance.suite.kubernetes.Dashboards;
import tradeassurance.suite.kubernetes.Query;
import tradeassurance.suite.launcher.Suite;

/** What dashboards and alerts ask for is what the services show, by these names and with these labels. */
@ExtendWith(RunningSuite.class)
class MetricsStoryTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern SERIES = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)=\"");

    @Test
    void everyMetricThatIsAskedForIsThere(Suite suite, Api api) {
        Trade trade = new Trades(api, System.out).silentSupplier();

        eventually(() -> {
            Map<String, Map<String, Set<String>>> shown = new TreeMap<>();
            for (String service : List.of("order-service", "payment-service", "dispute-service", "limit-service")) {
                shown.put(service, shown(suite.url(service)));
            }
            assertThat(asked()).hasSizeGreaterThan(60).allSatisfy(metric -> {
                List<String> services = shown.keySet().stream().filter(service -> service.matches(metric.services())).toList();
                if (services.isEmpty()) {
                    assertThat(metric.services()).as("a service that there is").isEmpty();
                    assertThat(shown.values()).anySatisfy(metrics -> shows(metrics, metric));
                }
                assertThat(services).allSatisfy(service -> shows(shown.get(service), metric));
            });
        });
        Books.areInOrder(trade);
    }

    private static List<Query.Metric> asked() {
        return Stream.concat(Dashboards.queries().stream(), Dashboards.alerts().stream())
                .flatMap(query -> query.metrics().stream()).toList();
    }

    private static void shows(Map<String, Set<String>> metrics, Query.Metric metric) {
        assertThat(metrics).containsKey(metric.name());
        assertThat(metrics.get(metric.name())).as(metric.name()).containsAll(metric.labels());
    }

    /** The metrics of a service with all labels that any of their series has. */
    private static Map<String, Set<String>> shown(URI service) throws IOException, InterruptedException {
        String text = CLIENT.send(HttpRequest.newBuilder(service.resolve("/q/metrics")).header("Accept", "text/plain").build(),
                HttpResponse.BodyHandlers.ofString()).body();
        return text.lines().map(SERIES::matcher).filter(Matcher::matches)
                .collect(Collectors.toMap(series -> series.group(1), series -> labels(series.group(2)), (one, other) -> {
                    Set<String> both = new HashSet<>(one);
                    both.addAll(other);
                    return both;
                }));
    }

    private static Set<String> labels(String text) {
        return text == null ? Set.of() : LABEL.matcher(text).results().map(label -> label.group(1)).collect(Collectors.toSet());
    }
}
