package tradeassurance.payment.lc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import tradeassurance.payment.lc.model.CreditFacts;

/** What has become known of a credit, as its row keeps it. */
final class FactsJson {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private FactsJson() {
    }

    static String write(CreditFacts facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("cannot be kept", unwritable);
        }
    }

    static CreditFacts read(String text) {
        try {
            return JSON.readValue(text, CreditFacts.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("what is kept cannot be read", unreadable);
        }
    }
}
