package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Answer;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.client.Form;
import tradeassurance.suite.client.Party;
import tradeassurance.suite.demo.Trade;

/** Somebody asks to be forgotten: while a dispute weighs what was written, it stays; then it goes, and every chain is whole. */
@ExtendWith(RunningSuite.class)
class RedactionStoryTest {

    private static final String NAME = "the tenant of 7 Quay Street";
    private static final byte[] PASSPORT = ("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\nPassport of " + NAME)
            .getBytes(StandardCharsets.ISO_8859_1);
    private static final JsonObject GROUND = new JsonObject().put("reason", "Art. 17 GDPR, request 2026-17");

    @Test
    void whatIsTakenOutIsNowhereAndEveryChainIsWhole(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("1000.00", 3).paid("1000.00");
        String inquiry = trade.buyer().does("/v1/inquiries", said().put("kind", "GENERAL").put("subject", "lanterns")
                .put("supplier_id", trade.supplier().id())).getString("id");
        trade.buyer().does(trade.orderPath() + "/messages", said());
        Answer document = trade.supplier().hand(trade.orderPath() + "/documents",
                new Form(NAME + ".pdf", PASSPORT, Map.of("kind", "OTHER")));
        api.advance(Duration.ofDays(5));
        trade.disputed("NOT_SHIPPED_ON_TIME", "1000.00");
        trade.supplier().does(trade.disputePath() + "/messages", said());
        int record = records(trade);
        List<String> personal = List.of(trade.orderPath() + "/messages/1",
                trade.orderPath() + "/documents/" + document.body().getString("id"),
                trade.disputePath() + "/messages/1", trade.disputePath() + "/evidence/" + record,
                "/v1/inquiries/" + inquiry + "/messages/1");
        personal.stream().limit(4).forEach(path -> assertThat(redact(trade, path).code()).as(path)
                .isEqualTo("redaction-while-disputed"));

        trade.buyer().does(trade.disputePath() + "/withdrawals");
        trade.buyer().until(trade.orderPath(), "no longer in dispute",
                order -> order.getString("dispute_status").equals("RESOLVED"));
        assertThat(everythingSaid(trade, inquiry).filter(text -> text.contains(NAME))).isNotEmpty();
        personal.forEach(path -> {
            Answer redacted = redact(trade, path);
            assertThat(redacted.status()).as(redacted.body().encode()).isEqualTo(201);
            assertThat(redacted.body().getJsonObject("redaction").getString("by")).isEqualTo(trade.operator().id());
        });

        assertThat(everythingSaid(trade, inquiry).filter(text -> text.contains(NAME))).isEmpty();
        HttpResponse<byte[]> gone = trade.supplier().download(personal.get(1) + "/content");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(new JsonObject(new String(gone.body(), StandardCharsets.UTF_8)).getString("code"))
                .isEqualTo("document-redacted");
        for (String chain : List.of(trade.orderPath() + "/paper-trail", trade.disputePath() + "/timeline")) {
            JsonObject read = trade.buyer().read(chain);
            assertThat(read.getBoolean("intact")).as(chain).isTrue();
            assertThat(read.getJsonArray("items").stream().map(item -> ((JsonObject) item).getString("type"))
                    .filter(type -> type.endsWith("_redacted"))).as(chain).hasSize(2);
        }
        Books.areInOrder(trade);
    }

    private static JsonObject said() {
        return new JsonObject().put("language", "en").put("text", "Please call " + NAME + ".");
    }

    private static Answer redact(Trade trade, String path) {
        return trade.operator().post(path + "/redactions", GROUND);
    }

    /** The number of the platform's own record of the messages about the order. */
    private static int records(Trade trade) {
        JsonArray evidence = trade.buyer().until(trade.disputePath(), "a file with the platform's records",
                dispute -> dispute.getJsonArray("evidence").stream().map(JsonObject.class::cast)
                        .anyMatch(RedactionStoryTest::ofMessages))
                .getJsonArray("evidence");
        return evidence.stream().map(JsonObject.class::cast).filter(RedactionStoryTest::ofMessages)
                .map(piece -> piece.getInteger("number")).findFirst().orElseThrow();
    }

    private static boolean ofMessages(JsonObject piece) {
        return piece.getString("by").equals("SERVICE") && piece.getJsonObject("file").getString("name").equals("messages.json");
    }

    /** What the parties and the mediator can read; the case file is not compressed, so whatever is in it can be found. */
    private static Stream<String> everythingSaid(Trade trade, String inquiry) {
        String order = trade.orderPath();
        String dispute = trade.disputePath();
        return Stream.of(order, order + "/messages", order + "/documents", order + "/paper-trail", order + "/timeline",
                "/v1/inquiries/" + inquiry + "/messages", dispute, dispute + "/messages", dispute + "/evidence",
                dispute + "/timeline", dispute + "/case-file").flatMap(
                        path -> Stream.of(trade.buyer(), trade.mediator())
                                .map(reader -> text(reader, path)));
    }

    private static String text(Party reader, String path) {
        HttpResponse<byte[]> answer = reader.download(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
