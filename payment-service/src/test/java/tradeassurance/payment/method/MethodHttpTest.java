package tradeassurance.payment.method;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static tradeassurance.payment.Trade.as;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class MethodHttpTest {

    @Test
    void thereAreSevenMethods() {
        as("b", "BUYER").get("/v1/payment-methods").then().statusCode(200).body("items.collect { it.code }",
                equalTo(List.of("PAYPAL", "CARD", "ONLINE_BANKING", "ONLINE_TRANSFER", "WIRE_TRANSFER", "WESTERN_UNION",
                        "LETTER_OF_CREDIT")));
    }

    @Test
    void aMethodSaysWhatItTakesFromWhomAndForWhat() {
        as("b", "BUYER").get("/v1/payment-methods/ONLINE_TRANSFER").then().statusCode(200)
                .body("currencies", equalTo(List.of("CHF", "EUR", "GBP", "PLN")))
                .body("providers.P24", equalTo(List.of("EUR", "PLN")))
                .body("providers.size()", equalTo(8)).body("caps.PAYU.amount", equalTo("200000.00"))
                .body("cap_by", equalTo("PROVIDER")).body("bank_countries", hasItem("CH")).body("fee.kind", equalTo("BANDS"))
                .body("fee.bands[1].up_to.amount", equalTo("50000.00")).body("arrives.unit", equalTo("BUSINESS_DAYS"))
                .body("arrives.at_most", equalTo(3)).body("refundable", equalTo(true));
        as("b", "BUYER").get("/v1/payment-methods/CHEQUE").then().statusCode(404).contentType("application/problem+json");
    }
}
