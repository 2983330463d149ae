package tradeassurance.suite.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each process has done so far, or in some time. */
record Effort(Map<String, Work> each) {

    static final List<String> SERVICES = List.of("order-service", "payment-service", "dispute-service", "limit-service");
    static final String PROVIDER = "sandbox-provider";
    static final String POSTGRES = "postgres";
    /** This process: the load, and what of the suite runs in it. */
    static final String HERE = "gateway, issuer and clients";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ANSWERED = "http_server_requests_seconds_count{";
    private static final String COMMITS = "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()";

    /**
     * @param ticks of processor time, of which Linux counts a hundred a second
     * @param requests answered under /v1, or sent; zero where that is not counted
     * @param commits of the process's own database; zero where it has none
     */
    record Work(long ticks, long requests, long commits) {

        Work and(Work more) {
            return new Work(ticks + more.ticks, requests + more.requests, commits + more.commits);
        }

        Work since(Work before) {
            return new Work(ticks - before.ticks, requests - before.requests, commits - before.commits);
        }
    }

    static Effort now(Marketplace place) {
        Map<String, Work> each = new LinkedHashMap<>();
        for (String service : SERVICES) {
            each.put(service, new Work(Processors.ticksOf(place.suite().pid(service)), answered(place, service),
                    place.database(service).number(COMMITS)));
        }
        each.put(PROVIDER, new Work(Processors.ticksOf(place.suite().pid(PROVIDER)), 0, 0));
        each.put(POSTGRES, new Work(Processors.ticksOf(place.suite().pid(POSTGRES)), 0, 0));
        each.put(HERE, new Work(Processors.ticksOfThisProcess(), place.requests().sent(), 0));
        return new Effort(each);
    }

    Effort and(Effort more) {
        Map<String, Work> sum = new LinkedHashMap<>(each);
        more.each.forEach((name, work) -> sum.merge(name, work, Work::and));
        return new Effort(sum);
    }

    Effort since(Effort before) {
        Map<String, Work> difference = new LinkedHashMap<>(each);
        before.each.forEach((name, work) -> difference.computeIfPresent(name, (same, now) -> now.since(work)));
        return new Effort(difference);
    }

    private static long answered(Marketplace place, String service) {
        try {
            String metrics = CLIENT.send(HttpRequest.newBuilder(place.suite().url(service).resolve("/q/metrics"))
                    .header("Accept", "text/plain").build(), BodyHandlers.ofString()).body();
            return (long) metrics.lines().filter(line -> line.startsWith(ANSWERED) && line.contains("uri=\"/v1"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(service + " shows no metrics", e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", stopped);
        }
    }
}
