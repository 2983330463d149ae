package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.suite.story.Money.amount;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Answer;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.client.Party;
import tradeassurance.suite.demo.Trade;

/** A supplier from enrolment to suspension (R13-R17, A32), and what its limit does meanwhile (R21, R23g, D3, F8). */
@ExtendWith(RunningSuite.class)
class LimitStoryTest {

    private static String profile(Trade trade) {
        return "/v1/suppliers/" + trade.supplier().id();
    }

    private static String limit(Trade trade) {
        return "/v1/limits/" + trade.supplier().id();
    }

    private static Answer membership(Trade trade, String membership) {
        String seen = trade.operator().get(profile(trade)).headers().firstValue("ETag").orElseThrow();
        return trade.operator().patch(profile(trade), seen, new JsonObject().put("membership", membership));
    }

    private static JsonObject deadline(JsonObject limit, String kind) {
        return limit.getJsonArray("deadlines").stream().map(JsonObject.class::cast)
                .filter(deadline -> deadline.getString("kind").equals(kind)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + limit.encodePrettily()));
    }

    private static List<String> told(Party supplier) {
        return supplier.read("/limit-service/v1/events?limit=1000").getJsonArray("items").stream()
                .map(item -> ((JsonObject) item).getString("type")).toList();
    }

    @Test
    void R13_R14_onlyAGoldMemberThatWantsToTakesPart(Api api) {
        Party operator = api.as("operator", "OPERATOR");
        Party supplier = api.as("supplier-" + UUID.randomUUID(), "SUPPLIER");
        Party buyer = api.as("buyer-of-standard", "BUYER");
        String path = "/v1/suppliers/" + supplier.id();
        JsonObject accepted = new JsonObject().put("rules_accepted", true);
        operator.does("/v1/suppliers", new JsonObject().put("supplier_id", supplier.id()).put("name", "Kites of Weifang")
                .put("country", "CN").put("membership", "STANDARD"));
        Answer refused = supplier.post(path + "/enrolments", accepted);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("supplier-not-eligible");

        String seen = operator.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(operator.patch(path, seen, new JsonObject().put("membership", "GOLD")).status()).isEqualTo(200);
        assertThat(buyer.read(path).getBoolean("trade_assurance")).isFalse();
        JsonObject quote = new JsonObject().put("supplier_id", supplier.id()).put("amount", Trade.usd("500.00"));
        assertThat(buyer.post("/v1/coverage-quotes", quote).body().getString("reason")).isEqualTo("supplier-not-eligible");

        supplier.does(path + "/enrolments", accepted);
        assertThat(buyer.read(path).getBoolean("trade_assurance")).isTrue();
        assertThat(amount(supplier.read("/v1/limits/" + supplier.id()), "granted")).isEqualTo("10000.00");
        JsonObject why = supplier.read("/v1/limits/" + supplier.id() + "/explanations").getJsonArray("items").getJsonObject(0);
        assertThat(why.getString("cause")).isEqualTo("ENROLMENT");
        Answer coverage = buyer.post("/v1/coverage-quotes", quote.put("amount", Trade.usd("12000.00")));
        assertThat(amount(coverage.body(), "within_limit")).isEqualTo("10000.00");
        assertThat(amount(coverage.body(), "above_limit")).isEqualTo("2000.00");
    }

    @Test
    void A32_lapsedGoldCoversNoNewOrderAndSparesTheRunningOne(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("1000.00", 10).paid("1000.00");
        String search = "/v1/suppliers?trade_assurance=true&q=lanterns&limit=100";
        assertThat(found(trade, search)).contains(trade.supplier().id());
        assertThat(membership(trade, "STANDARD").body().getString("enrolment")).isEqualTo("SUSPENDED");
        assertThat(found(trade, search)).doesNotContain(trade.supplier().id());
        assertThat(trade.limit().getString("status")).isEqualTo("SUSPENDED");

        String another = trade.buyer().does("/v1/orders", trade.terms("500.00", 10)).getString("id");
        Answer refused = trade.buyer().post("/v1/orders/" + another + "/submissions", new JsonObject());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("supplier-not-eligible");

        trade.shipped().confirmed();
        assertThat(trade.order().getString("status")).isEqualTo("COMPLETED");
        assertThat(amount(trade.limit(), "used")).isEqualTo("1000.00");
        api.settled();
        assertThat(trade.buyer().read(profile(trade)).getBoolean("ordered_before")).isTrue();

        assertThat(membership(trade, "GOLD").body().getString("enrolment")).isEqualTo("SUSPENDED");
        trade.operator().does(limit(trade) + "/reinstatements", new JsonObject().put("reason", "gold again"));
        assertThat(trade.limit().getString("status")).isEqualTo("ACTIVE");
        trade.buyer().does("/v1/orders/" + another + "/submissions");
        Books.areInOrder(trade);
    }

    private static List<String> found(Trade trade, String search) {
        return trade.buyer().read(search).getJsonArray("items").stream().map(item -> ((JsonObject) item).getString("id"))
                .toList();
    }

    @Test
    void F8_aReductionIsAnnouncedAWeekBefore(Api api) {
        Trade trade = Trade.withLimit(api, "100000.00").ordered("60000.00", 40);
        JsonObject preview = trade.operator().does(limit(trade) + "/recalculations?dry_run=true");
        assertThat(amount(preview, "amount")).isEqualTo("50000.00");
        assertThat(amount(trade.limit(), "granted")).isEqualTo("100000.00");

        Instant day = Instant.parse(deadline(trade.limit(), "RECALCULATION").getString("due_at"));
        api.advance(Duration.between(trade.now(), day));
        JsonObject announced = trade.limit();
        assertThat(amount(announced, "granted")).isEqualTo("100000.00");
        assertThat(amount(announced.getJsonObject("announced"), "amount")).isEqualTo("50000.00");
        Instant effective = Instant.parse(deadline(announced, "REDUCTION").getString("due_at"));
        assertThat(effective).isBetween(day.plus(Duration.ofDays(7)), day.plus(Duration.ofDays(7)).plusSeconds(60));
        assertThat(told(trade.supplier())).contains("limit.reduction_announced").doesNotContain("limit.reduction_applied");

        api.advance(Duration.between(trade.now(), effective));
        assertThat(amount(trade.limit(), "granted")).isEqualTo("50000.00");
        assertThat(trade.limit().containsKey("announced")).isFalse();
        assertThat(told(trade.supplier())).contains("limit.reduction_applied");
        Books.areInOrder(trade);
    }

    @Test
    void D3_aLostDisputeLowersTheLimitAtOnce(Api api) {
        Trade trade = Trade.withLimit(api, "100000.00").ordered("1000.00", 3).paid("1000.00");
        api.advance(Duration.ofDays(5));
        trade.disputed("NOT_SHIPPED_ON_TIME", "1000.00");
        api.advance(Duration.ofDays(7));
        trade.ruledFullRefund("1000.00");
        api.settled();
        assertThat(amount(trade.limit(), "granted")).isEqualTo("50000.00");
        JsonObject why = trade.supplier().read(limit(trade) + "/explanations").getJsonArray("items").getJsonObject(0);
        assertThat(why.getString("cause")).isEqualTo("DISPUTE_LOST");
        assertThat(why.getJsonObject("inputs").getJsonObject("trade").getInteger("lost")).isEqualTo(1);
        assertThat(why.getJsonArray("clamps")).contains("FALL_LIMITED");
        Books.areInOrder(trade);
    }
}
