package tradeassurance.suite.story;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.launcher.Replicas;

/** A payment service of a kind: reserves, gives back two of three, and repeats with the same key until it is answered. */
final class ReservingClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AMOUNT = "7.00";
    /** Between two reservations; without it the clients would keep from the processors what a killed replica needs to start. */
    private static final Duration THINKS = Duration.ofMillis(20);

    /** What the client was told about a payment, last. */
    record Acknowledged(long grantedMinor, boolean released) {
    }

    private final Replicas replicas;
    private final String supplier;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1)).build();
    private final String token;
    private int turn;

    ReservingClient(Replicas replicas, String supplier, int number) {
        this.replicas = replicas;
        this.supplier = supplier;
        this.token = replicas.token("payment-service", "SERVICE");
        this.turn = number;
    }

    /** A supplier that takes part, with a limit. */
    static void enrol(Replicas replicas, String supplier, String limit) throws InterruptedException {
        ReservingClient desk = new ReservingClient(replicas, supplier, 0);
        String operator = replicas.token("desk", "OPERATOR");
        desk.send("/v1/suppliers", operator, new JsonObject().put("supplier_id", supplier).put("name", "Hot Lanterns")
                .put("country", "CN").put("membership", "GOLD"));
        desk.send("/v1/suppliers/" + supplier + "/enrolments", replicas.token(supplier, "SUPPLIER"),
                new JsonObject().put("rules_accepted", true));
        desk.send("/v1/limits/" + supplier + "/grants", operator,
                new JsonObject().put("amount", usd(limit)).put("reason", "trading history"));
    }

    Map<String, Acknowledged> reserveWhile(AtomicBoolean goOn) throws InterruptedException {
        Map<String, Acknowledged> told = new HashMap<>();
        for (int i = 0; goOn.get(); i++) {
            String payment = "pay_" + UUID.randomUUID();
            JsonObject reserved = send("/v1/reservations", token, new JsonObject().put("payment_id", payment)
                    .put("order_id", "ord_1").put("supplier_id", supplier).put("amount", usd(AMOUNT)));
            long granted = new BigDecimal(reserved.getJsonObject("granted").getString("amount")).movePointRight(2)
                    .longValueExact();
            boolean released = i % 3 != 0;
            if (released) {
                send("/v1/reservations/" + payment + "/releases", token, new JsonObject().put("supplier_id", supplier)
                        .put("order_id", "ord_1").put("reason", "payment cancelled"));
            }
            told.put(payment, new Acknowledged(granted, released));
            LockSupport.parkNanos(THINKS.toNanos());
        }
        return told;
    }

    /** Sends it now to one replica and now to the other, until one says 201; anything but trouble is a failure. */
    private JsonObject send(String path, String as, JsonObject body) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "nothing";
        while (System.nanoTime() < end) {
            HttpRequest request = HttpRequest.newBuilder(replicas.url(turn++ % 2).resolve(path)).timeout(Duration.ofSeconds(6))
                    .header("Authorization", "Bearer " + as).header("Idempotency-Key", key)
                    .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.encode())).build();
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    return new JsonObject(answer.body());
                }
                last = answer.statusCode() + " " + answer.body();
                if (answer.statusCode() != 503) {
                    break;
                }
            } catch (IOException killed) {
                last = killed.toString();
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new IllegalStateException("POST " + path + " was answered " + last);
    }

    private static JsonObject usd(String amount) {
        return new JsonObject().put("amount", amount).put("currency", "USD");
    }
}
