package tradeassurance.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;
import static tradeassurance.order.OrderClient.*;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class OrderListTest {

    @BeforeEach
    void eligible() {
        OrderClient.supplierIsEligible();
    }

    private static String listed(String party, String query) {
        return as(party, "BUYER").get("/v1/orders?" + query).then().statusCode(200).extract().path("items.id").toString();
    }

    @Test
    void aListIsNarrowedDownByAllThatIsAsked() {
        String party = "b" + UUID.randomUUID();
        String start = now().toString();
        String first = as(party, "BUYER").body(draft(40, "")).post("/v1/orders").then().statusCode(201).extract().path("id");
        String second = as(party, "BUYER").body(draft(40, "")).post("/v1/orders").then().statusCode(201).extract().path("id");
        post(as(party, "BUYER"), first, "submissions", "{}").statusCode(201);
        String both = List.of(second, first).toString();
        assertThat(listed(party, "status=DRAFT,AWAITING_SUPPLIER_CONFIRMATION")).isEqualTo(both);
        assertThat(listed(party, "awaiting=SUPPLIER")).isEqualTo(List.of(first).toString());
        assertThat(listed(party, "awaiting=BUYER")).isEqualTo(List.of(second).toString());
        assertThat(listed(party, "due_before=" + now().plus(Duration.ofDays(31)))).isEqualTo(List.of(first).toString());
        assertThat(listed(party, "due_before=" + now().plus(Duration.ofDays(29)))).isEqualTo("[]");
        assertThat(listed(party, "supplier_id=s1&created_after=" + start)).isEqualTo(both);
        assertThat(listed(party, "supplier_id=s2")).isEqualTo("[]");
        String later = now().plusMillis(1).toString();
        advance(Duration.ofSeconds(1));
        post(as(party, "BUYER"), second, "cancellations", "{}").statusCode(201);
        assertThat(listed(party, "updated_after=" + later)).isEqualTo(List.of(second).toString());
        assertThat(listed(party, "created_after=" + later)).isEqualTo("[]");
        as("s1", "SUPPLIER").get("/v1/orders?buyer_id=" + party).then().body("items.id", hasItem(first));
        as("s1", "BUYER", "SUPPLIER").get("/v1/orders?status=CANCELLED&buyer_id=" + party).then()
                .body("items.id", contains(second));
        as("o1", "OPERATOR").get("/v1/orders?status=CANCELLED&buyer_id=" + party).then().body("items.id", contains(second));
    }

    @Test
    void whatIsNoFilterIsRefused() {
        for (String wrong : new String[] { "status=OPEN", "awaiting=EVERYBODY", "due_before=tomorrow", "created_after=1",
                "updated_after=2026-13-01" }) {
            buyer().get("/v1/orders?" + wrong).then().statusCode(400).body("code", equalTo("malformed-request"))
                    .body("errors[0].pointer", equalTo("/" + wrong.substring(0, wrong.indexOf('='))));
        }
    }
}
