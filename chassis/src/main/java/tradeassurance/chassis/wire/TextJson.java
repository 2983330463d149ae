package tradeassurance.chassis.wire;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;

/** Text in JSON: any, but for what no text can hold and no database keeps, a zero character and half a character. */
final class TextJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    TextJson() {
        addDeserializer(String.class, new Reader());
    }

    private static final class Reader extends StringDeserializer {
        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text.chars().anyMatch(c -> c == 0) || text.codePoints().anyMatch(Reader::isHalf)) {
                throw JsonMappingException.from(parser, "this text has a character that no text can hold");
            }
            return text;
        }

        private static boolean isHalf(int codePoint) {
            return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        }
    }
}
