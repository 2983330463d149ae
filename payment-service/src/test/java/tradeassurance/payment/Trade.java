package tradeassurance.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.hamcrest.Matchers;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import tradeassurance.chassis.testing.FakePeers;

/**
 * One order between a buyer and a supplier of its own, and what its peers say about it. Peers are never told to forget: calls
 * of one test may still be on their way while the next one runs.
 */
public record Trade(String order, String buyer, String supplier) {

    private static final byte[] SECRET = "the-secret-of-the-tests-32-bytes".getBytes(StandardCharsets.UTF_8);

    /** An order of one instalment, payable; peers say yes to everything, and the limit grants this much. */
    public static Trade payable(String total, String granted) {
        String own = UUID.randomUUID().toString().substring(0, 8);
        return of(new Trade("ord_" + own, "b-" + own, "s-" + own), total, granted);
    }

    /** Another order between the same two. */
    public Trade another(String total, String granted) {
        return of(new Trade("ord_" + UUID.randomUUID().toString().substring(0, 8), buyer, supplier), total, granted);
    }

    private static Trade of(Trade trade, String total, String granted) {
        trade.order("AWAITING_PAYMENT", total);
        FakePeers.answer("POST /v1/orders/" + trade.order + "/payment-locks", 201, "{}");
        FakePeers.answer("POST /v1/orders/" + trade.order + "/payment-results", 201, "{}");
        FakePeers.answer("POST /v1/reservations", 201, "{\"granted\":" + usd(granted) + "}");
        FakePeers.answer("POST /v1/charges", 202, "{\"status\":\"PENDING\"}");
        FakePeers.answer("POST /v1/refunds", 202, "{\"status\":\"PENDING\"}");
        FakePeers.answer("POST /v1/payouts", 202, "{\"status\":\"PENDING\"}");
        // Whatever earlier tests have left on its way is asked about as the clock moves, and must not make the provider seem down.
        for (String movements : List.of("charges", "refunds", "payouts")) {
            FakePeers.answer("GET /v1/" + movements + "/*", 200, "{\"status\":\"PENDING\"}");
        }
        FakePeers.answer("POST /v1/trading-events", 201, "{}");
        return trade;
    }

    public void order(String status, String outstanding) {
        order(status, outstanding, "2026-01-01T00:00:00Z");
    }

    public void order(String status, String outstanding, String createdAt) {
        FakePeers.answer("GET /v1/orders/" + order, 200, """
                {"id":"%s","buyer_id":"%s","supplier_id":"%s","status":"%s","total":%s,"amount_due":%s,
                 "created_at":"%s",
                 "instalments":[{"name":"INITIAL","amount":%s,"outstanding":%s,"status":"DUE"}]}
                """.formatted(order, buyer, supplier, status, usd(outstanding), usd(outstanding), createdAt,
                usd(outstanding), usd(outstanding)));
    }

    /** The same order, now of another buyer. */
    public void orderOf(String other) {
        new Trade(order, other, supplier).order("AWAITING_PAYMENT", "1000.00");
    }

    /** A quote of so many dollars, to be paid in a currency. */
    public String quoted(String dollars, String currency, String more) {
        return asBuyer().body("{\"order_id\":\"" + order + "\",\"amount\":" + usd(dollars) + ",\"currency\":\"" + currency
                + "\"" + more + "}").post("/v1/payment-quotes").then().statusCode(200).extract().path("id");
    }

    /** A payment by a quote; peers take what follows from it. */
    public String payBy(String quote, String method) {
        String id = asBuyer().body("{\"order_id\":\"" + order + "\",\"instalment\":\"INITIAL\",\"quote_id\":\"" + quote
                + "\",\"method\":\"" + method + "\"}").post("/v1/payments").then().statusCode(202).extract().path("id");
        FakePeers.answer("POST /v1/reservations/" + id + "/commitments", 201, "{}");
        FakePeers.answer("POST /v1/reservations/" + id + "/releases", 201, "{}");
        return id;
    }

    /** What the service's clock shows. */
    public static Instant now() {
        return Instant.parse(as("launcher", "SERVICE").get("/v1/test-clocks").then().extract().path("now"));
    }

    public static void advance(Duration by) {
        advanceTo(now().plus(by));
    }

    public static void advanceTo(Instant then) {
        as("launcher", "SERVICE").body("{\"now\":\"" + then + "\"}").put("/v1/test-clocks").then().statusCode(200);
    }

    public static String usd(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"USD\"}";
    }

    public static RequestSpecification as(String party, String... roles) {
        return given().auth().oauth2(FakePeers.token(party, roles)).contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public RequestSpecification asBuyer() {
        return as(buyer, "BUYER");
    }

    public static RequestSpecification asService() {
        return as("dispute-service", "SERVICE");
    }

    public String body(String amount) {
        return "{\"order_id\":\"" + order + "\",\"instalment\":\"INITIAL\",\"amount\":" + usd(amount)
                + ",\"method\":\"CARD\",\"card_token\":\"tok_visa\"}";
    }

    /** A payment whose provider has no word of it yet, whoever asks. */
    public String pay(String amount) {
        String id = create(amount);
        FakePeers.answer("GET /v1/charges/" + id, 200, "{\"status\":\"PENDING\"}");
        return id;
    }

    /** The same, of which the provider says nothing when asked. */
    public String begin(String amount) {
        FakePeers.answer("GET /v1/charges/*", 500, "{}");
        return create(amount);
    }

    private String create(String amount) {
        String id = asBuyer().body(body(amount)).post("/v1/payments").then().statusCode(202).extract().path("id");
        FakePeers.answer("POST /v1/reservations/" + id + "/commitments", 201, "{}");
        FakePeers.answer("POST /v1/reservations/" + id + "/releases", 201, "{}");
        return id;
    }

    public ValidatableResponse payment(String id) {
        return asBuyer().get("/v1/payments/" + id).then();
    }

    public void comesTo(String id, String status) {
        eventually(() -> payment(id).statusCode(200).body("status", Matchers.equalTo(status)));
    }

    /** A payment that the provider has been asked for, and has settled. */
    public String settled(String amount, String taken) {
        String id = pay(amount);
        eventually(() -> assertThat(charges(id)).hasSize(1));
        tell("charge.settled", id, taken).statusCode(204);
        comesTo(id, "SETTLED");
        return id;
    }

    public static List<FakePeers.Asked> charges(String id) {
        return FakePeers.asked("POST /v1/charges").stream()
                .filter(asked -> asked.body().get("reference").asText().equals(id)).toList();
    }

    public RequestSpecification asSupplier() {
        return as(supplier, "SUPPLIER");
    }

    /** What the supplier has and owes, in US dollars. */
    public void balance(String available, String recourse) {
        asSupplier().get("/v1/supplier-balances/" + supplier).then().statusCode(200)
                .body("available.amount", Matchers.equalTo(available)).body("recourse.amount", Matchers.equalTo(recourse));
    }

    /** Gives back so much of the order, because of a dispute of its own; whose result the fake peer takes. */
    public ValidatableResponse refundedInDispute(String amount) {
        String dispute = "dsp_" + UUID.randomUUID().toString().substring(0, 8);
        FakePeers.answer("POST /v1/disputes/" + dispute + "/refund-results", 201, "{}");
        return refunded("\"dispute_id\":\"" + dispute + "\"", amount);
    }

    /** @param cause a member of the request, such as {@code "modification_id":"mod_1"} */
    public ValidatableResponse refunded(String cause, String amount) {
        return asService().body("{\"order_id\":\"" + order + "\"," + cause + ",\"amount\":" + usd(amount) + "}")
                .post("/v1/refunds").then();
    }

    /** The supplier draws, and the provider says so, or that the bank does not take it. */
    public String drawn(String amount, String outcome) {
        String id = asSupplier().body("{\"amount\":" + usd(amount) + ",\"bank_account\":\"ba_1\"}").post("/v1/payouts").then()
                .statusCode(202).extract().path("id");
        FakePeers.answer("GET /v1/payouts/" + id, 200, "{\"status\":\"PENDING\"}");
        eventually(() -> assertThat(payouts(id)).hasSize(1));
        tell("payout." + outcome, id, amount).statusCode(204);
        return id;
    }

    public static List<FakePeers.Asked> payouts(String id) {
        return FakePeers.asked("POST /v1/payouts").stream()
                .filter(asked -> asked.body().get("reference").asText().equals(id)).toList();
    }

    public ValidatableResponse account() {
        return asBuyer().get("/v1/escrow-accounts/" + order).then().statusCode(200);
    }

    public static ValidatableResponse tell(String type, String reference, String moved) {
        return send(type, reference, moved, Instant.now().getEpochSecond(), SECRET);
    }

    public static ValidatableResponse tell(String type, String reference, String moved, String currency) {
        return send(type, reference, "{\"amount\":\"" + moved + "\",\"currency\":\"" + currency + "\"}",
                Instant.now().getEpochSecond(), SECRET);
    }

    public static ValidatableResponse send(String type, String reference, String moved, long timestamp, byte[] secret) {
        String money = moved.startsWith("{") ? moved : usd(moved);
        String body = "{\"id\":\"evt_1\",\"type\":\"" + type + "\",\"reference\":\"" + reference + "\",\"amount\":" + money
                + ",\"received_amount\":" + money
                + ",\"occurred_at\":\"2026-03-01T12:00:00Z\",\"reason\":\"card_declined\"}";
        return given().contentType("application/json").header("webhook-id", "evt_1").header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1,bm9uc2Vuc2U= " + sign("evt_1." + timestamp + "." + body, secret))
                .body(body).post("/v1/provider-notifications/sandbox").then();
    }

    private static String sign(String text, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
