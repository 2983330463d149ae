package tradeassurance.limit.reservation;

import static tradeassurance.limit.Http.unique;
import static tradeassurance.limit.Http.usd;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;

import io.restassured.RestAssured;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.LocalPostgres;

/** A reservation that is sent without waiting for the answer, and can be repeated with the same key. */
record AtOnce(String payment, String key, String body) {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What it was answered; the headers are null where they are missing. */
    record Told(int status, String body, String replayed, String retryAfter) {
    }

    static AtOnce reserve(String supplier, String order, String amount) {
        String payment = unique("pay");
        return new AtOnce(payment, unique("call"), "{\"payment_id\":\"" + payment + "\",\"order_id\":\"" + order
                + "\",\"supplier_id\":\"" + supplier + "\",\"amount\":" + usd(amount) + "}");
    }

    CompletableFuture<Told> send() {
        return HTTP.sendAsync(HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/reservations"))
                .header("Authorization", "Bearer " + FakePeers.token("payment-service", "SERVICE"))
                .header("Idempotency-Key", key).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString())
                .thenApply(answer -> new Told(answer.statusCode(), answer.body(),
                        answer.headers().firstValue("Idempotent-Replayed").orElse(null),
                        answer.headers().firstValue("Retry-After").orElse(null)));
    }

    static Connection database() throws SQLException {
        var database = LocalPostgres.database("limit_service");
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /**
     * The limit of a supplier, locked by somebody else until the connection is rolled back: meanwhile reservations queue up.
     */
    static Connection lockedLimit(String supplier) throws SQLException {
        Connection connection = database();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1 FROM assurance_limit WHERE supplier_id = '" + supplier + "' FOR UPDATE");
        }
        return connection;
    }
}
