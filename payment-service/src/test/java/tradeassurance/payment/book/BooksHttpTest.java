package tradeassurance.payment.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.payment.Trade.as;
import static tradeassurance.payment.Trade.usd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.payment.Trade;

/** Any order of movements, over HTTP and in a real database: every check of the books holds after each, and nothing breaks. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class BooksHttpTest {

    private static final int STEPS = 40;

    private final List<Trade> orders = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> payouts = new ArrayList<>();
    private final Map<String, Integer> answered = new TreeMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 1, 2, 3 })
    void theBooksHoldAfterAnyMovements(long seed) {
        Random random = new Random(seed);
        orders.add(Trade.payable("1000000.00", "0.00"));
        orders.add(orders.get(0).another("1000000.00", "0.00"));
        for (int step = 0; step < STEPS; step++) {
            String what = "seed " + seed + ", step " + step;
            move(random, orders.get(random.nextInt(orders.size())), what);
            as("desk", "OPERATOR").get("/v1/ledger-checks").then().statusCode(200)
                    .body("checks.findAll { !it.ok }.collect { '" + what + ": ' + it.name + it.offending }",
                            equalTo(List.of()));
        }
        assertThat(answered.getOrDefault("settled", 0)).as(answered.toString()).isGreaterThan(3);
        assertThat(answered.keySet()).as(answered.toString()).contains("refund 202", "payout 202");
    }

    private void move(Random random, Trade order, String what) {
        String some = BigDecimal.valueOf(1 + random.nextInt(10_000), 2).toPlainString();
        String dispute = "dsp-" + order.order() + "-" + random.nextInt(3);
        switch (random.nextInt(11)) {
            case 0, 1, 2 -> settle(random, order, some);
            case 3 -> answered("freeze", what, escrow(order, "freezes", "\"dispute_id\":\"" + dispute + "\""
                    + (random.nextBoolean() ? ",\"amount\":" + usd(some) : "")));
            case 4 -> {
                answered("unfreeze", what, escrow(order, "unfreezes", "\"dispute_id\":\"" + dispute + "\""));
                release(random, order, what);
            }
            case 5, 6 -> refund(random, order, dispute, some, what);
            case 7 -> pay(random);
            case 8, 9 -> draw(random, order, some, what);
            default -> writeOff(order, some, what);
        }
    }

    private void settle(Random random, Trade order, String amount) {
        String granted = BigDecimal.valueOf(random.nextInt(10_000), 2).min(new BigDecimal(amount)).toPlainString();
        FakePeers.answer("POST /v1/reservations", 201, "{\"granted\":" + usd(granted) + "}");
        BigDecimal fee = new BigDecimal(amount).multiply(new BigDecimal("0.0299")).setScale(2, RoundingMode.HALF_UP);
        order.settled(amount, new BigDecimal(amount).add(fee).toPlainString());
        answered.merge("settled", 1, Integer::sum);
    }

    private static ValidatableResponse escrow(Trade order, String what, String members) {
        return as(what.equals("releases") ? "order-service" : "dispute-service", "SERVICE").body("{" + members + "}")
                .post("/v1/escrow-accounts/" + order.order() + "/" + what).then();
    }

    /** An order that is over makes room for another one. */
    private void release(Random random, Trade order, String what) {
        if (random.nextInt(3) == 0
                && answered("release", what, escrow(order, "releases", "\"reason\":\"COVERAGE_ENDED\"")) == 201) {
            orders.remove(order);
            orders.add(order.another("1000000.00", "0.00"));
        }
    }

    private void refund(Random random, Trade order, String dispute, String amount, String what) {
        String cause = random.nextBoolean() ? "\"dispute_id\":\"" + dispute + "\""
                : "\"modification_id\":\"mod-" + random.nextLong() + "\"";
        FakePeers.answer("POST /v1/disputes/" + dispute + "/refund-results", 201, "{}");
        ValidatableResponse refund = order.refunded(cause, amount);
        if (answered("refund", what, refund) == 202) {
            remember(refund);
        }
    }

    /** The references under which the provider knows the parts. */
    private void remember(ValidatableResponse refund) {
        String id = refund.extract().path("id");
        List<String> amounts = refund.extract().path("parts.amount.amount");
        for (int part = 1; part <= amounts.size(); part++) {
            String reference = id + "-" + part + "-1";
            if (seen.add(reference)) {
                FakePeers.answer("GET /v1/refunds/" + reference, 200, "{\"status\":\"PENDING\"}");
                parts.add(reference + " " + amounts.get(part - 1));
            }
        }
    }

    private void pay(Random random) {
        if (parts.isEmpty()) {
            return;
        }
        String[] part = parts.remove(random.nextInt(parts.size())).split(" ");
        boolean well = random.nextInt(3) > 0;
        Trade.tell(well ? "refund.succeeded" : "refund.failed", part[0], part[1]).statusCode(204);
        answered.merge(well ? "part paid" : "part failed", 1, Integer::sum);
        String id = part[0].substring(0, part[0].indexOf('-'));
        if (as("desk", "OPERATOR").get("/v1/refunds/" + id).then().extract().path("status").equals("FAILED")) {
            as("desk", "OPERATOR").post("/v1/refunds/" + id + "/manual-handlings").then().statusCode(201);
            as("desk", "OPERATOR").body("{\"proof\":\"by wire\"}").post("/v1/refunds/" + id + "/manual-payments").then()
                    .statusCode(201);
        }
    }

    private void draw(Random random, Trade order, String amount, String what) {
        if (!payouts.isEmpty() && random.nextBoolean()) {
            String[] payout = payouts.remove(0).split(" ");
            eventually(() -> assertThat(Trade.payouts(payout[0])).hasSize(1));
            Trade.tell(random.nextBoolean() ? "payout.succeeded" : "payout.failed", payout[0], payout[1]).statusCode(204);
            return;
        }
        String all = order.asSupplier().get("/v1/supplier-balances/" + order.supplier()).then().extract()
                .path("available.amount");
        String drawn = random.nextInt(3) > 0 && !all.equals("0.00") ? all : amount;
        ValidatableResponse payout = order.asSupplier()
                .body("{\"amount\":" + usd(drawn) + ",\"bank_account\":\"ba_1\"}").post("/v1/payouts").then();
        if (answered("payout", what, payout) == 202) {
            String id = payout.extract().path("id");
            FakePeers.answer("GET /v1/payouts/" + id, 200, "{\"status\":\"PENDING\"}");
            payouts.add(id + " " + drawn);
        }
    }

    private void writeOff(Trade order, String amount, String what) {
        List<String> open = order.asSupplier().get("/v1/recourses").then().extract()
                .path("items.findAll { it.status == 'OWED' }.id");
        if (!open.isEmpty()) {
            answered("write-off", what, as("desk", "OPERATOR").body("{\"amount\":" + usd(amount) + ",\"reason\":\"lost\"}")
                    .post("/v1/recourses/" + open.get(0) + "/write-offs").then());
        }
    }

    /** What cannot be is refused; nothing ever breaks. */
    private int answered(String asked, String what, ValidatableResponse response) {
        int status = response.extract().statusCode();
        assertThat(status).as(what + ": " + asked).isIn(201, 202, 404, 409, 422);
        answered.merge(asked + " " + status, 1, Integer::sum);
        return status;
    }
}
