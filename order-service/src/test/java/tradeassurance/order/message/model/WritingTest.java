package tradeassurance.order.message.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

class WritingTest {

    private static Writing in(String language, Translation... translations) {
        return Writing.of(language, "text", List.of(translations), Role.BUYER);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en          | en
            EN          | en
            zh-hans     | zh-Hans
            zh-HANT-tw  | zh-Hant-TW
            pt-br       | pt-BR
            sr-latn-rs  | sr-Latn-RS
            de-CH-1996  | de-CH-1996
            es-419      | es-419
            """)
    void aLanguageIsNamedCanonically(String given, String tag) {
        assertThat(in(given).language()).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "e", "und", "x-klingon", "en_US", "en-", "-en", "12", "en US", "en\n",
            "averylongsubtag", "en-averylongsubtag", "../en" })
    void whatNamesNoLanguageIsRefused(String given) {
        assertThatThrownBy(() -> in(given)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.faults()).extracting(Refusal.Fault::pointer).containsExactly("/language"));
    }

    @ParameterizedTest(name = "{0} translates as {1}: {2}")
    @CsvSource({ "BUYER, PARTY, true", "BUYER, MACHINE, true", "BUYER, MEDIATOR, false", "SUPPLIER, PARTY, true",
            "SUPPLIER, MEDIATOR, false", "MEDIATOR, MEDIATOR, true", "MEDIATOR, MACHINE, true", "MEDIATOR, PARTY, false" })
    void nobodyTranslatesInTheNameOfAnother(Role by, TranslationAuthor author, boolean taken) {
        List<Translation> translations = List.of(new Translation("fr", author, "texte"));
        if (taken) {
            assertThat(Writing.of("en", "text", translations, by).translations()).isEqualTo(translations);
        } else {
            assertThatThrownBy(() -> Writing.of("en", "text", translations, by)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void theHashHoldsEveryPartInItsPlace() {
        Translation fr = new Translation("fr", TranslationAuthor.PARTY, "texte");
        assertThat(List.of(in("en").sha256(List.of()), in("de").sha256(List.of()), in("en").sha256(List.of("a", "b")),
                in("en").sha256(List.of("ab")), in("en", fr).sha256(List.of()),
                in("en", new Translation("fr", TranslationAuthor.MACHINE, "texte")).sha256(List.of()),
                Writing.of("en", "text ", List.of(), Role.BUYER).sha256(List.of()))).doesNotHaveDuplicates();
        assertThat(in("en", fr).sha256(List.of("a"))).isEqualTo(in("EN", fr).sha256(List.of("a"))).hasSize(64);
    }
}
