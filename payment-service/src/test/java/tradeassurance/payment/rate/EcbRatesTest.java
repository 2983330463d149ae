package tradeassurance.payment.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.payment.model.UsdRate;

class EcbRatesTest {

    static final String DAILY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
              <gesmes:subject>Reference rates</gesmes:subject>
              <gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
              <Cube><Cube time='2026-02-27'>
                <Cube currency='USD' rate='1.0800'/>
                <Cube currency='JPY' rate='162.00'/>
                <Cube currency='GBP' rate='0.8640'/>
              </Cube></Cube>
            </gesmes:Envelope>
            """;

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyCurrencyIsTurnedIntoDollarsAndTheEuroIsOneOfThem() {
        List<UsdRate> rates = EcbRates.read(bytes(DAILY));
        assertThat(rates).allSatisfy(rate -> {
            assertThat(rate.source()).isEqualTo("ECB");
            assertThat(rate.asOf()).isEqualTo(Instant.parse("2026-02-27T15:00:00Z"));
        });
        assertThat(rates.stream().map(rate -> rate.currency() + " " + rate.perUnit().stripTrailingZeros().toPlainString()))
                .containsExactly("EUR 1.08", "JPY 0.006666666667", "GBP 1.25");
    }

    static Stream<Arguments> unreadable() {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("something else", "<rates/>"),
                Arguments.of("half of it", DAILY.substring(0, DAILY.length() - 40)),
                Arguments.of("a document type", DAILY.replace("<gesmes:Env", "<!DOCTYPE x><gesmes:Env")),
                Arguments.of("an external entity", DAILY.replace("<gesmes:Env",
                        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><gesmes:Env")
                        .replace("Reference rates", "&f;")),
                Arguments.of("an external document type",
                        DAILY.replace("<gesmes:Env", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><gesmes:Env")),
                Arguments.of("entities within entities",
                        DAILY.replace("<gesmes:Env", laughs + "<gesmes:Env").replace("Reference rates", "&c;")),
                Arguments.of("an unknown currency", DAILY.replace("GBP", "QQQ")),
                Arguments.of("a currency twice", DAILY.replace("GBP", "JPY")),
                Arguments.of("no dollar", DAILY.replace("USD", "CAD")),
                Arguments.of("no day", DAILY.replace("time='2026-02-27'", "")),
                Arguments.of("not a day", DAILY.replace("2026-02-27", "yesterday")),
                Arguments.of("a rate of nothing", DAILY.replace("162.00", "0.00")),
                Arguments.of("a negative rate", DAILY.replace("162.00", "-1.00")),
                Arguments.of("no rate", DAILY.replace("rate='162.00'", "")),
                Arguments.of("another vocabulary", DAILY.replace("2002-08-01/eurofxref", "2026-01-01/eurofxref")),
                Arguments.of("too many elements",
                        DAILY.replace("<Cube currency='JPY'", "<x/>".repeat(600) + "<Cube currency='JPY'")),
                Arguments.of("too long", DAILY + " ".repeat(70_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatIsNotTheDailyDocumentIsRefusedAsAWhole(String what, String document) {
        Refusal no = catchThrowableOfType(Refusal.class, () -> EcbRates.read(bytes(document)));
        assertThat(no).as(what).isNotNull();
        assertThat(no.reason()).isIn(Refused.MALFORMED_REQUEST, Refused.UNKNOWN_CURRENCY);
    }

    @Test
    void soManyOfThemWereRefused() {
        assertThat(unreadable()).hasSize(18);
    }
}
