package tradeassurance.payment.lc;

import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.payment.Trade.as;
import static tradeassurance.payment.Trade.usd;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.payment.Trade;

/** An order of which the balance is paid by a letter of credit, and the steps up to where a test begins. */
final class CreditTrade {

    static final String LC = "/v1/letters-of-credit";

    private final Instant now = Trade.now();
    private final LocalDate shipBy = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(20);
    private final LocalDate expires = shipBy.plusDays(30);
    final Trade trade = Trade.payable("70000.00", "20000.00");

    Instant now() {
        return now;
    }

    LocalDate shipBy() {
        return shipBy;
    }

    LocalDate expires() {
        return expires;
    }

    /** An order of 100,000, of which 70,000 are still to be paid. */
    void order(String status, Instant shippedAt) {
        FakePeers.answer("GET /v1/orders/" + trade.order(), 200,
                """
                        {"id":"%s","buyer_id":"%s","supplier_id":"%s","status":"%s","total":%s,"amount_due":%s,
                         "created_at":"2026-01-01T00:00:00Z","ship_by":"%s"%s,
                         "instalments":[{"name":"INITIAL","outstanding":%s},{"name":"BALANCE","outstanding":%s}]}
                        """.formatted(trade.order(), trade.buyer(), trade.supplier(), status, usd("100000.00"), usd("70000.00"),
                        shipBy,
                        shippedAt == null ? "" : ",\"shipped_at\":\"" + shippedAt + "\"", usd("0.00"), usd("70000.00")));
    }

    String application(String amount, LocalDate expires, String trigger) {
        return """
                {"order_id":"%s","instalment":"BALANCE","amount":%s,"payment_trigger":"%s","applicant":"Harbour Lights Ltd",
                 "beneficiary":"Lanterns of Ningbo","expires_on":"%s"}
                """.formatted(trade.order(), usd(amount), trigger, expires);
    }

    String applied(String trigger) {
        order("AWAITING_SHIPMENT", null);
        String id = trade.asBuyer().body(application("70000.00", expires, trigger)).post(LC).then().statusCode(201)
                .header("Location", org.hamcrest.Matchers.startsWith(LC + "/lc_")).extract().path("id");
        String payment = credit(id).extract().path("payment_id");
        FakePeers.answer("POST /v1/reservations/" + payment + "/commitments", 201, "{}");
        FakePeers.answer("POST /v1/reservations/" + payment + "/releases", 201, "{}");
        trade.comesTo(payment, "LOCKED");
        return id;
    }

    String advised(String trigger) {
        String id = applied(trigger);
        bank().body(issue("70000.00", "IRREVOCABLE")).post(LC + "/" + id + "/issuances").then().statusCode(201)
                .body("status", equalTo("ISSUED")).body("reference", equalTo("LC-1"));
        bank().post(LC + "/" + id + "/advices").then().statusCode(201).body("status", equalTo("ADVISED"));
        return id;
    }

    String presented(String trigger) {
        String id = advised(trigger);
        order("AWAITING_DELIVERY_CONFIRMATION", now.minusSeconds(60));
        present(id).statusCode(201).body("status", equalTo("PRESENTED"));
        return id;
    }

    ValidatableResponse present(String id) {
        return as(trade.supplier(), "SUPPLIER")
                .body("{\"documents\":[{\"type\":\"BILL_OF_LADING\",\"reference\":\"BL-4711\"}]}")
                .post(LC + "/" + id + "/presentations").then();
    }

    String issue(String amount, String form) {
        return """
                {"reference":"LC-1","form":"%s","amount":%s,"expires_on":"%s","ship_by":"%s","presentation_days":21,
                 "applicant":"HARBOUR LIGHTS LTD","beneficiary":"LANTERNS OF NINGBO"}
                """.formatted(form, usd(amount), expires, shipBy);
    }

    static RequestSpecification bank() {
        return as("bank", "PROVIDER");
    }

    ValidatableResponse credit(String id) {
        return trade.asBuyer().get(LC + "/" + id).then().statusCode(200);
    }

    List<String> outcomes() {
        return FakePeers.asked("POST /v1/orders/" + trade.order() + "/payment-results").stream()
                .map(told -> told.body().get("outcome").asText()).toList();
    }

    List<FakePeers.Asked> reservations(String payment) {
        return FakePeers.asked("POST /v1/reservations").stream()
                .filter(asked -> asked.body().get("payment_id").asText().equals(payment)).toList();
    }
}
