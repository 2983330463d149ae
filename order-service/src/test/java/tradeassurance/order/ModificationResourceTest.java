package tradeassurance.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.order.OrderClient.*;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class ModificationResourceTest {

    @BeforeEach
    void eligible() {
        OrderClient.supplierIsEligible();
    }

    private static List<FakePeers.Asked> refunds(String id) {
        return FakePeers.asked(REFUNDS).stream().filter(asked -> asked.body().get("order_id").asText().equals(id)).toList();
    }

    @Test
    void oneSideAsksTheOtherLooksAndAcceptsAndAllOfItIsInForceAtOnce() {
        String id = paid();
        String contract = get(id + "/contract-versions/1").statusCode(200).body("in_force", equalTo(true)).extract()
                .path("sha256");
        String mod = requested(buyer(), id, lines("1600", "5.00"));
        read(id).body("modification_id", equalTo(mod)).body("awaiting", equalTo("SUPPLIER"))
                .body("total.amount", equalTo("10000.00")).body("deadlines.kind", hasItem("SUPPLIER_ANSWER"));
        get(id + "/modification-requests/" + mod).statusCode(200).body("status", equalTo("REQUESTED"))
                .body("preview.total.amount", equalTo("8000.00")).body("preview.amount_due.amount", equalTo("0.00"))
                .body("preview.excess_to_refund.amount", equalTo("2000.00"))
                .body("preview.instalments.amount.amount", contains("8000.00"))
                .body("preview.coverage.within_limit.amount", equalTo("6000.00"))
                .body("changes.term", hasItem("/goods/lines/0/quantity"));
        post(supplier(), id, "modification-requests/" + mod + "/acceptances", "{}").statusCode(428);
        post(supplier().header("If-Match", "\"v1\""), id, "modification-requests/" + mod + "/acceptances", "{}")
                .statusCode(412);
        post(supplier(), id, "shipments", "{}").statusCode(409).body("code", equalTo("modification-open"));
        accept(buyer(), id, mod).statusCode(403);
        accept(supplier(), id, mod).statusCode(201).body("status", equalTo("ACCEPTED"));
        read(id).body("total.amount", equalTo("8000.00")).body("contract_version", equalTo(2))
                .body("refunded.amount", equalTo("2000.00")).body("amount_due.amount", equalTo("0.00"))
                .body("payment_status", equalTo("PAID")).body("coverage_quote.above_limit.amount", equalTo("2000.00"));
        eventually(() -> assertThat(refunds(id)).singleElement().satisfies(asked -> {
            assertThat(asked.body().get("amount").get("amount").asText()).isEqualTo("2000.00");
            assertThat(asked.body().get("modification_id").asText()).isEqualTo(mod);
            assertThat(asked.body().has("dispute_id")).isFalse();
        }));
        get(id + "/contract-versions").body("items.version", contains(2, 1))
                .body("items[0].modification_id", equalTo(mod)).body("items[0].changes.term", hasItem("/goods/total"))
                .body("items[1].sha256", equalTo(contract)).body("items[1].in_force", equalTo(false));
        get(id + "/contract-versions/3").statusCode(404);
        accept(supplier(), id, mod).statusCode(409).body("code", equalTo("illegal-state"));
    }

    @Test
    void whileTheLimitDoesNotAnswerNothingIsAcceptedAndNothingIsHalfDone() {
        String id = paid();
        String mod = requested(supplier(), id, lines("3000", "5.00"));
        FakePeers.answer("GET /v1/suppliers/s1", 503, "{}");
        String before = etag(id);
        accept(buyer(), id, mod).statusCode(503).body("code", equalTo("peer-unavailable"));
        read(id).header("ETag", before).body("total.amount", equalTo("10000.00")).body("contract_version", equalTo(1));
        get(id + "/modification-requests/" + mod).body("status", equalTo("REQUESTED"))
                .body("preview.amount_due.amount", equalTo("5000.00")).body("preview.coverage", nullValue())
                .body("preview.note", containsString("not known"));
        get(id + "/contract-versions").body("items.version", contains(1));
        OrderClient.supplierIsEligible();
        accept(buyer(), id, mod).statusCode(201);
        read(id).body("amount_due.amount", equalTo("5000.00")).body("instalments.name", contains("INITIAL", "BALANCE"));
        lock(id, "pay_b" + id, "BALANCE", "5000.00").statusCode(201);
    }

    @Test
    void aRepeatedAcceptanceAcceptsOnce() {
        String id = paid();
        String mod = requested(supplier(), id, lines("3000", "5.00"));
        String key = UUID.randomUUID().toString();
        String tag = etag(id);
        for (int i = 0; i < 2; i++) {
            post(asWithKey(key, "b1", "BUYER").header("If-Match", tag), id, "modification-requests/" + mod + "/acceptances",
                    "{}").statusCode(201).body("status", equalTo("ACCEPTED"));
        }
        read(id).body("contract_version", equalTo(2));
    }

    @Test
    void aRequestIsDeclinedOrWithdrawnOrExpires() {
        String id = confirmed("");
        String declined = requested(buyer(), id, lines("1000", "5.00"));
        post(buyer(), id, "modification-requests/" + declined + "/declines", "{}").statusCode(403);
        post(supplier(), id, "modification-requests/" + declined + "/declines", "{\"reason\":\"no\"}").statusCode(201)
                .body("status", equalTo("DECLINED")).body("answer", equalTo("no"));
        String withdrawn = requested(supplier(), id, lines("1000", "5.00"));
        post(buyer(), id, "modification-requests", "{\"patch\":{\"bulk\":false},\"note\":\"too\"}").statusCode(409)
                .body("code", equalTo("modification-open"));
        post(supplier(), id, "modification-requests/" + withdrawn + "/withdrawals", "{}").statusCode(201)
                .body("status", equalTo("WITHDRAWN"));
        String expired = requested(buyer(), id, lines("1000", "5.00"));
        advance(Duration.ofDays(7));
        get(id + "/modification-requests/" + expired).body("status", equalTo("EXPIRED")).body("preview", nullValue());
        get(id + "/modification-requests").body("items.id", contains(expired, withdrawn, declined));
        get(id + "/modification-requests/mod_none").statusCode(404);
        post(supplier(), id, "modification-requests/mod_none/declines", "{}").statusCode(404);
        accept(supplier(), id, "mod_none").statusCode(404);
        read(id).body("total.amount", equalTo("10000.00")).body("contract_version", equalTo(1));
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        String id = paid();
        ask(id, "{\"sample\":\"WAIVED\"}").statusCode(422).body("code", equalTo("nothing-changed"));
        ask(id, "{\"colour\":1}").statusCode(400);
        ask(id, "{\"buyer_id\":\"b2\"}").statusCode(400).body("errors[0].pointer", equalTo("/buyer_id"));
        ask(id, "{\"ship_by\":\"2001-01-01\"}").statusCode(422).body("code", equalTo("ship-by-not-possible"));
        ask(id, lines("2000", "5.00").replace("USD", "EUR")).statusCode(422).body("code", equalTo("currency-mismatch"));
        post(buyer(), id, "modification-requests", "{\"patch\":{}}").statusCode(400)
                .body("errors[0].pointer", equalTo("/note"));
        String processing = confirmed("");
        lock(processing, "pay_p" + processing, "INITIAL", "10000.00").statusCode(201);
        ask(processing, "{\"bulk\":false}").statusCode(409).body("code", equalTo("payment-in-progress"));
        ask(shipped(), "{\"bulk\":false}").statusCode(409).body("code", equalTo("not-modifiable"));
        ask(drafted(""), "{\"bulk\":false}").statusCode(409).body("code", equalTo("illegal-state"));
    }

    private static ValidatableResponse ask(String id, String patch) {
        return post(buyer(), id, "modification-requests", "{\"patch\":" + patch + ",\"note\":\"please\"}");
    }

    @Test
    void whatEndedADisputeIsInForceWhileItHolds() {
        String id = paid();
        hold(id, "dsp_1").statusCode(201);
        agree(id, "dsp_2", "\"ship_by\":\"2099-06-01\"").statusCode(409);
        agree(id, "dsp_1", "\"ship_by\":null").statusCode(422).body("code", equalTo("nothing-changed"));
        agree(id, "dsp_1", "\"ship_by\":\"2099-06-01\",\"discount\":{\"amount\":\"500.00\",\"currency\":\"USD\"}")
                .statusCode(201).body("contract_version", equalTo(2)).body("dispute_status", equalTo("OPEN"));
        read(id).body("ship_by", equalTo("2099-06-01")).body("total.amount", equalTo("9500.00"))
                .body("terms.discount.amount", equalTo("500.00")).body("refunded.amount", equalTo("500.00"));
        eventually(() -> assertThat(refunds(id)).hasSize(1));
        get(id + "/modification-requests").body("items[0].requested_by", equalTo("SERVICE"))
                .body("items[0].dispute_id", equalTo("dsp_1")).body("items[0].status", equalTo("ACCEPTED"));
        post(buyer(), id, "agreed-modifications", "{}").statusCode(403);
    }

    private static ValidatableResponse agree(String id, String dispute, String what) {
        return post(OrderClient.disputes(), id, "agreed-modifications", "{\"dispute_id\":\"" + dispute + "\"," + what + "}");
    }
}
