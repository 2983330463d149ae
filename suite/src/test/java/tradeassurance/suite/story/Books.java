package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.demo.Trade;

/** The invariants of money and limits, asked of the services themselves once everything has come to rest. */
final class Books {

    private Books() {
    }

    static void areInOrder(Trade trade) {
        trade.api().settled();
        JsonObject checks = trade.ledgerChecks();
        assertThat(checks.getJsonObject("payment").getBoolean("ok")).as(checks.encodePrettily()).isTrue();
        assertThat(checks.getJsonObject("limit").getBoolean("ok")).as(checks.encodePrettily()).isTrue();
        assertThat(trade.buyer().read(trade.orderPath() + "/timeline").getBoolean("intact")).isTrue();
    }
}
