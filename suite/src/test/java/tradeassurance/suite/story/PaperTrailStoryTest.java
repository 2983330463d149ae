package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Answer;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.client.Form;
import tradeassurance.suite.client.Party;
import tradeassurance.suite.demo.Trade;

/** From a question to a sample, and from the sample to the bulk: everything that was said and handed in is on record. */
@ExtendWith(RunningSuite.class)
class PaperTrailStoryTest {

    private static final byte[] REPORT = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\nThe lanterns give 804 lumen.\n"
            .getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void anInquiryBecomesASampleAndTheSampleABulkOrder(Api api) {
        Trade trade = Trade.withLimit(api, "60000.00");
        String inquiry = asked(trade, "SAMPLE_REQUEST", "May we have one lantern before we order a container?");
        trade.ordered("80.00", 10).paid("80.00");
        String sample = trade.order().getString("id");
        trade.supplier().does("/v1/inquiries/" + inquiry + "/messages",
                said("en", "It is on its way.").put("order_id", sample));
        trade.shipped().confirmed();
        assertThat(trade.buyer().read("/v1/inquiries/" + inquiry).getString("order_id")).isEqualTo(sample);

        String bulk = trade.buyer().does("/v1/orders", trade.terms("40000.00", 30)).getString("id");
        JsonObject report = reported(trade.buyer(), bulk);
        trade.buyer().does("/v1/orders/" + bulk + "/sample-checks", new JsonObject().put("result", "PASSED")
                .put("sample_order_id", sample).put("document_ids", new JsonArray().add(report.getString("id")))
                .put("characteristics", new JsonArray().add(new JsonObject().put("characteristic", "luminous flux")
                        .put("measured", "804").put("unit", "lm").put("passed", true))));
        trade.supplier().does("/v1/orders/" + bulk + "/messages", said("zh", "样品已通过，我们开始生产。")
                .put("attachments", new JsonArray().add(report.getString("id")))
                .put("translations", new JsonArray().add(new JsonObject().put("language", "en").put("author", "MACHINE")
                        .put("text", "The sample has passed; we begin production."))));
        trade.buyer().does("/v1/orders/" + bulk + "/submissions");
        trade.supplier().does("/v1/orders/" + bulk + "/confirmations");

        JsonObject checks = trade.mediator().read("/v1/orders/" + bulk + "/sample-checks");
        assertThat(checks.getBoolean("checked_in_time")).isTrue();
        assertThat(checks.getJsonArray("items").getJsonObject(0).getString("sample_order_id")).isEqualTo(sample);
        JsonObject record = trade.mediator().read("/v1/orders/" + bulk + "/paper-trail");
        assertThat(record.getBoolean("intact")).isTrue();
        assertThat(record.getJsonArray("items").stream().map(item -> ((JsonObject) item).getString("type"))).containsExactly(
                "order.document_filed", "order.sample_checked", "order.message_written");
        assertThat(record.getJsonArray("items").getJsonObject(0).getJsonObject("data").getString("sha256"))
                .isEqualTo(report.getString("sha256"));
        Books.areInOrder(trade);
    }

    @Test
    void whatIsHandedInIsForTheTwoSidesAndWhoJudgesBetweenThem(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("1000.00", 10);
        String order = trade.order().getString("id");
        String path = "/v1/orders/" + order + "/documents/" + reported(trade.supplier(), order).getString("id") + "/content";
        for (Party reader : new Party[] { trade.buyer(), trade.supplier(), trade.mediator(), trade.operator() }) {
            HttpResponse<byte[]> file = reader.download(path);
            assertThat(file.statusCode()).as(reader.id()).isEqualTo(200);
            assertThat(file.body()).as(reader.id()).isEqualTo(REPORT);
            assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        }
        Party stranger = api.as("stranger", "BUYER", "SUPPLIER");
        assertThat(stranger.download(path).statusCode()).isEqualTo(404);
        assertThat(stranger.hand("/v1/orders/" + order + "/documents", new Form("a.pdf", REPORT, Map.of("kind", "OTHER")))
                .status()).isEqualTo(404);
        assertThat(stranger.post("/v1/orders/" + order + "/messages", said("en", "hello")).status()).isEqualTo(404);
    }

    @Test
    void whetherAssuranceIsOfferedIsAnsweredOnRecord(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00");
        String inquiry = asked(trade, "ASSURANCE_OFFERED", "Do you offer trade assurance?");
        trade.supplier().does("/v1/inquiries/" + inquiry + "/messages", said("en", "We do.").put("assurance_offered", true));
        JsonObject answered = trade.buyer().read("/v1/inquiries/" + inquiry);
        assertThat(answered.getBoolean("assurance_offered")).isTrue();
        assertThat(answered.getString("status")).isEqualTo("AWAITING_BUYER");
    }

    @Test
    void aTradeThatIsOverIsStillSpokenAbout(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("1000.00", 10).paid("1000.00").shipped().confirmed();
        api.advance(java.time.Duration.ofDays(30));
        assertThat(trade.order().getString("status")).isEqualTo("CLOSED");
        Answer written = trade.buyer().post(trade.orderPath() + "/messages", said("en", "Thank you for a good trade."));
        assertThat(written.status()).isEqualTo(201);
    }

    private static String asked(Trade trade, String kind, String text) {
        return trade.buyer().does("/v1/inquiries", said("en", text).put("kind", kind).put("subject", "LED lanterns")
                .put("supplier_id", trade.supplier().id())).getString("id");
    }

    private static JsonObject said(String language, String text) {
        return new JsonObject().put("language", language).put("text", text);
    }

    private static JsonObject reported(Party by, String order) {
        Answer filed = by.hand("/v1/orders/" + order + "/documents",
                new Form("Prüfbericht 检验.pdf", REPORT, Map.of("kind", "INSPECTION_REPORT")));
        assertThat(filed.status()).as(filed.body().encode()).isEqualTo(201);
        assertThat(filed.body().getString("name")).isEqualTo("Prüfbericht 检验.pdf");
        return filed.body();
    }
}
