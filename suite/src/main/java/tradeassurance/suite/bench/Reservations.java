package tradeassurance.suite.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.buffer.Buffer;

/** Reservations of one cent over HTTP, with a token and a key of its own each, taking the suppliers in turn. */
final class Reservations implements Contender {

    private final String name;
    private final Generator generator;
    private final URI service;
    private final int connections;
    private final int suppliers;
    private final String head;
    private final Ids ids;
    private final AtomicInteger turn = new AtomicInteger();

    Reservations(String name, Generator generator, URI service, String token, int connections, int suppliers, Ids ids) {
        this.name = name;
        this.generator = generator;
        this.service = service;
        this.connections = connections;
        this.suppliers = suppliers;
        this.ids = ids;
        this.head = "POST /v1/reservations HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: call_";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Rate measure(Duration time) {
        return generator.run(service, connections, time, this::request);
    }

    /** So many a second, by the clock. */
    Rate steady(double perSecond, Duration time) {
        return generator.run(service, connections, time, this::request, perSecond);
    }

    /** What the generator could have made with an empty answer. */
    Rate againstNothing(Duration time) {
        return generator.againstNothing(connections, time, this::request);
    }

    private Buffer request() {
        String id = ids.next();
        String body = "{\"payment_id\":\"pay_" + id + "\",\"order_id\":\"ord_" + id + "\",\"supplier_id\":\""
                + BenchSuppliers.id(Math.floorMod(turn.getAndIncrement(), suppliers))
                + "\",\"amount\":{\"amount\":\"0.01\",\"currency\":\"USD\"}}";
        return Buffer.buffer((head + id + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII));
    }
}
