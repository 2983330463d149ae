package tradeassurance.suite.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

import tradeassurance.suite.launcher.Replicas;

/** The pump of dispute-service: its clock is moved past the minute in which they all fall due. */
final class EscalatedDisputes implements Contender {

    private static final long POLL_MS = 100;
    private static final Duration APART = Duration.ofDays(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Replicas service;
    private final DueDisputes disputes;
    private final int count;
    private int round;
    private long outOfTurn;

    EscalatedDisputes(Replicas service, DueDisputes disputes, int count) {
        this.service = service;
        this.disputes = disputes;
        this.count = count;
    }

    @Override
    public String name() {
        return "dispute-service";
    }

    /** How far one was out of its turn at most, in the last round. */
    long outOfTurn() {
        return outOfTurn;
    }

    @Override
    public Rate measure(Duration longest) {
        String called = count + "x" + ++round;
        Instant from = now().plus(APART);
        disputes.fallDue(called, count, from);
        long start = System.nanoTime();
        ask("PUT", BodyPublishers.ofString("{\"now\":\"" + from.plus(DueDisputes.SPAN) + "\"}"));
        await(called, start + longest.toNanos());
        double seconds = (System.nanoTime() - start) / 1e9;
        outOfTurn = disputes.requireInOrder(called, count);
        return new Rate(count / seconds, Duration.ZERO, Duration.ZERO, 0, -1);
    }

    private void await(String called, long end) {
        while (disputes.left(called) > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(disputes.left(called) + " disputes are still to escalate");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while measuring", stopped);
            }
        }
    }

    /** Where the service's clock stands, or later by what it ran ahead at the start. */
    private Instant now() {
        String answer = ask("GET", BodyPublishers.noBody());
        String now = answer.replaceAll("(?s).*\"now\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        Instant theirs = Instant.parse(now);
        Instant ours = InstantSource.system().instant();
        return theirs.isAfter(ours) ? theirs : ours;
    }

    private String ask(String method, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url(0) + "/v1/test-clocks"))
                .header("Authorization", "Bearer " + service.token("order-service", "SERVICE"))
                .header("Content-Type", "application/json").timeout(Duration.ofSeconds(10))
                .method(method, body).build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the clock says " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException("the clock does not answer", e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", stopped);
        }
    }
}
