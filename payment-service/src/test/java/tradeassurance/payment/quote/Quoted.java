package tradeassurance.payment.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.response.ValidatableResponse;
import tradeassurance.payment.Trade;

/** Asks for quotes, as the tables write what is asked. */
final class Quoted {

    private Quoted() {
    }

    /** @param details as in the table: order, ordered, and fields of the request with what they are to be */
    static ValidatableResponse quote(String amount, String currency, String details) {
        Map<String, String> said = new HashMap<>();
        for (String detail : details == null ? new String[0] : details.split(" +")) {
            said.put(detail.split("=")[0], detail.split("=")[1]);
        }
        Trade trade = Trade.payable("1.00", "0.00");
        trade.order("AWAITING_PAYMENT", said.getOrDefault("order", "2500.00"),
                said.getOrDefault("ordered", "2024-05-01") + "T12:00:00Z");
        said.keySet().removeAll(List.of("order", "ordered"));
        return quote(trade, amount, currency, said);
    }

    static ValidatableResponse quote(Trade trade, String amount, String currency, Map<String, String> said) {
        StringBuilder body = new StringBuilder("{\"order_id\":\"" + trade.order() + "\",\"amount\":{\"amount\":\"" + amount
                + "\",\"currency\":\"" + currency + "\"}");
        said.forEach((name, value) -> body.append(",\"").append(name).append("\":\"").append(value).append('"'));
        return trade.asBuyer().body(body.append('}').toString()).post("/v1/payment-quotes").then();
    }

    static String of(String method, String field) {
        return "offers.find { it.method == '" + method + "' }." + field;
    }
}
