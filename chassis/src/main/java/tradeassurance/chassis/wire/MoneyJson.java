package tradeassurance.chassis.wire;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/** Money in JSON: {@code {"amount": "10000.00", "currency": "USD"}}, the amount a decimal string, never a number. */
final class MoneyJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    MoneyJson() {
        addSerializer(Money.class, new Writer());
        addDeserializer(Money.class, new Reader());
    }

    private static final class Writer extends StdSerializer<Money> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("amount", money.amount());
            json.writeStringField("currency", money.currencyCode());
            json.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<Money> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(parser);
            JsonNode amount = node.get("amount");
            JsonNode currency = node.get("currency");
            if (node.size() != 2 || amount == null || !amount.isTextual() || currency == null || !currency.isTextual()) {
                throw JsonMappingException.from(parser,
                        "money is {\"amount\": \"10000.00\", \"currency\": \"USD\"}, the amount a string");
            }
            try {
                return Money.of(amount.textValue(), currency.textValue());
            } catch (Refusal refusal) {
                throw JsonMappingException.from(parser, String.valueOf(refusal.getMessage()), refusal);
            }
        }
    }
}
