package tradeassurance.payment.refund;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import tradeassurance.kernel.Money;
import tradeassurance.payment.refund.model.Recovery;
import tradeassurance.payment.refund.model.RefundPart;

/** Parts and recoveries as a refund's row keeps them: JSON, in minor units of the row's currency. */
final class KeptParts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Part(int number, String payment, String method, long amount, long sent, String sentIn,
            RefundPart.Status status, int attempt, @Nullable String failure) {
    }

    private record Taken(String payment, long amount) {
    }

    private KeptParts() {
    }

    static String write(List<RefundPart> parts) {
        return text(parts.stream().map(part -> new Part(part.number(), part.paymentId(), part.method(), part.amount().minor(),
                part.sent().minor(), part.sent().currencyCode(), part.status(), part.attempt(), part.failure())).toList());
    }

    static List<RefundPart> read(String text, String currency) {
        return value(text, new TypeReference<List<Part>>() {
        }).stream().map(part -> new RefundPart(part.number(), part.payment(), part.method(),
                Money.ofMinor(part.amount(), currency), Money.ofMinor(part.sent(), part.sentIn()), part.status(),
                part.attempt(), part.failure())).toList();
    }

    static String writeRecoveries(List<Recovery> recoveries) {
        return text(recoveries.stream().map(each -> new Taken(each.paymentId(), each.amount().minor())).toList());
    }

    static List<Recovery> readRecoveries(String text, String currency) {
        return value(text, new TypeReference<List<Taken>>() {
        }).stream().map(taken -> new Recovery(taken.payment(), Money.ofMinor(taken.amount(), currency))).toList();
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
