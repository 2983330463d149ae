package tradeassurance.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;
import static tradeassurance.order.OrderClient.*;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class InstalmentResourceTest {

    @BeforeEach
    void eligible() {
        OrderClient.supplierIsEligible();
    }

    @Test
    void whatBanksHaveKeptIsLetGoByTheSupplier() {
        String id = confirmed("");
        lock(id, "pay_1" + id, "INITIAL", "10000.00").statusCode(201);
        result(id, "pay_1" + id, "INITIAL", "SETTLED", "9950.00").statusCode(201).body("payment_status",
                equalTo("PARTIALLY_PAID"));
        get(id + "/instalments").body("items[0].paid.amount", equalTo("9950.00")).body("items[0].due.amount", equalTo("50.00"))
                .body("items[0].status", equalTo("PARTIALLY_PAID"));
        post(buyer(), id, "instalments/INITIAL/shortfall-acceptances", "{}").statusCode(403);
        post(supplier(), id, "instalments/BALANCE/shortfall-acceptances", "{}").statusCode(409)
                .body("code", equalTo("no-shortfall"));
        post(supplier(), id, "instalments/INITIAL/shortfall-acceptances", "{}").statusCode(201)
                .body("status", equalTo("AWAITING_SHIPMENT")).body("instalments[0].waived.amount", equalTo("50.00"))
                .body("amount_due.amount", equalTo("0.00"));
        post(supplier(), id, "instalments/INITIAL/shortfall-acceptances", "{}").statusCode(409);
    }

    @Test
    void anInstalmentIsPaidBySeveralPaymentsAndIsOverdueWhenItIsNot() {
        String id = confirmed("");
        lock(id, "pay_1" + id, "INITIAL", "4000.00").statusCode(201);
        result(id, "pay_1" + id, "INITIAL", "SETTLED", "4000.00").statusCode(201);
        advance(Duration.ofDays(30));
        read(id).body("status", equalTo("AWAITING_PAYMENT")).body("instalments[0].overdue", equalTo(true));
        lock(id, "pay_2" + id, "INITIAL", "6000.00").statusCode(201);
        result(id, "pay_2" + id, "INITIAL", "SETTLED", "6000.00").statusCode(201);
        read(id).body("status", equalTo("AWAITING_SHIPMENT")).body("instalments[0].overdue", equalTo(false))
                .body("instalments[0].status", equalTo("PAID"));
    }

    @Test
    void aCreditThatIsAdvisedCountsAsPromised() {
        String id = confirmed("");
        lock(id, "pay_1" + id, "INITIAL", "10000.00").statusCode(201);
        result(id, "pay_1" + id, "INITIAL", "PROMISED", "10000.00").statusCode(201)
                .body("status", equalTo("AWAITING_SHIPMENT"));
        read(id).body("promised.amount", equalTo("10000.00")).body("settled.amount", equalTo("0.00"))
                .body("amount_due.amount", equalTo("10000.00")).body("instalments[0].outstanding.amount", equalTo("0.00"));
        post(supplier(), id, "shipments", "{}").statusCode(201);
        result(id, "pay_1" + id, "INITIAL", "SETTLED", "10000.00").statusCode(201);
        read(id).body("promised.amount", equalTo("0.00")).body("payment_status", equalTo("PAID"));
    }

    @Test
    void aBuyerCancelsWhileItsPaymentCanStillBeCancelled() {
        String id = confirmed("");
        lock(id, "pay_1" + id, "INITIAL", "10000.00").statusCode(201);
        String call = "POST /v1/payments/pay_1" + id + "/cancellations";
        FakePeers.answer(call, 503, "{}");
        post(buyer(), id, "cancellations", "{}").statusCode(503);
        FakePeers.answer(call, 409, "{\"code\":\"illegal-state\",\"detail\":\"it has settled\"}");
        post(buyer(), id, "cancellations", "{}").statusCode(409).body("code", equalTo("payment-in-progress"));
        post(supplier(), id, "cancellations", "{}").statusCode(409).body("code", equalTo("illegal-state"));
        read(id).body("status", equalTo("PAYMENT_PROCESSING"));
        FakePeers.answer(call, 201, "{}");
        post(buyer(), id, "cancellations", "{}").statusCode(201).body("status", equalTo("CANCELLED"));
        assertThat(FakePeers.asked(call)).allSatisfy(asked -> assertThat(asked.key()).isEqualTo("cancel-pay_1" + id));
        result(id, "pay_1" + id, "INITIAL", "CANCELLED", "10000.00").statusCode(201).body("status", equalTo("CANCELLED"));
    }

    @Test
    void theCoverageStatementSaysWhereTheMoneyIs() {
        String id = paid();
        String account = "GET /v1/escrow-accounts/" + id;
        FakePeers.answer(account, 200, """
                {"order_id":"%s","received":{"amount":"10000.00","currency":"USD"},"held":{"amount":"4000.00","currency":"USD"},
                 "advanced":{"amount":"6000.00","currency":"USD"},"released":{"amount":"0.00","currency":"USD"},
                 "refunded":{"amount":"0.00","currency":"USD"},"refundable":{"amount":"10000.00","currency":"USD"},
                 "frozen":false}""".formatted(id));
        get(id + "/coverage-statement").statusCode(200).body("coverage_amount.amount", equalTo("10000.00"))
                .body("pots.escrow.amount", equalTo("4000.00")).body("pots.advanced.amount", equalTo("6000.00"))
                .body("would_get_back.amount.amount", equalTo("10000.00"))
                .body("would_get_back.from_escrow.amount", equalTo("4000.00"))
                .body("would_get_back.from_supplier_or_guarantee.amount", equalTo("6000.00")).body("note", nullValue());
        FakePeers.answer(account, 503, "{}");
        get(id + "/coverage-statement").statusCode(200).body("pots", nullValue()).body("note", containsString("just now"))
                .body("settled.amount", equalTo("10000.00"));
        as("b2", "BUYER").get("/v1/orders/" + id + "/coverage-statement").then().statusCode(404);
    }
}
