package tradeassurance.payment.swift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is no message is read as none, whatever it is. */
class SwiftTextTest {

    private static final String LETTERS = ":{}-\r\n 12:4A\u0000\u00e4\\\"%,/";

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "-0", "{4:", "{{{", "{1:}{4:\n:\n-}", "\u0000", "%s%n", "{{7*7}}", "\r\nX-Header: x" })
    void textsThatAreNoMessage(String text) {
        assertThat(SwiftText.fields(text, "940")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void noTextMakesTheReaderFail(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(40), 0, LETTERS.length())
                    .collect(StringBuilder::new, (all, at) -> all.append(LETTERS.charAt(at)), StringBuilder::append).toString();
            assertThat(SwiftText.fields(text, "940")).isNotNull();
        }
    }

    @Test
    void aMessageIsRead() {
        assertThat(SwiftText.fields(":20:A-1\n:25:1/2\n", "940").orElseThrow().getTagValue("20")).isEqualTo("A-1");
    }
}
