package tradeassurance.payment.escrow;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import tradeassurance.kernel.Money;
import tradeassurance.payment.escrow.model.Paid;

/** What payments have brought to an order, as its account's row keeps it: minor units of the row's currency. */
final class PaidJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Kept(String payment, String method, long received, long advanced, long refunded, long recovered,
            long surplus) {
    }

    private PaidJson() {
    }

    static String write(List<Paid> paid) {
        return text(paid.stream().map(each -> new Kept(each.paymentId(), each.method(), each.received().minor(),
                each.advanced().minor(), each.refunded().minor(), each.recovered().minor(), each.surplus().minor())).toList());
    }

    static List<Paid> read(String text, String currency) {
        return value(text, new TypeReference<List<Kept>>() {
        }).stream().map(kept -> new Paid(kept.payment(), kept.method(), Money.ofMinor(kept.received(), currency),
                Money.ofMinor(kept.advanced(), currency), Money.ofMinor(kept.refunded(), currency),
                Money.ofMinor(kept.recovered(), currency), Money.ofMinor(kept.surplus(), currency))).toList();
    }

    static String writeIds(List<String> ids) {
        return text(ids);
    }

    static List<String> readIds(String text) {
        return value(text, new TypeReference<List<String>>() {
        });
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("cannot be kept", unwritable);
        }
    }

    private static <T> T value(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("what is kept cannot be read", unreadable);
        }
    }
}
