package tradeassurance.chassis.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest(name = "{0} is kept as {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            given                          | kept
            contract.pdf                   | contract.pdf
            ../../etc/passwd               | passwd
            C:\\Users\\b1\\drawing.dwg     | drawing.dwg
            /var/tmp/a.png                 | a.png
            ..                             | document
            ...hidden                      | hidden
            ''                             | document
            '   '                          | document
            folder/                        | document
            a:b*c?d<e>f.txt                | a_b_c_d_e_f.txt
            '  two   spaces .pdf '         | two spaces .pdf
            合同.pdf                       | 合同.pdf
            """)
    void aNameIsMadeHarmless(String given, String kept) {
        assertThat(FileName.clean(given)).isEqualTo(kept);
    }

    @Test
    void whatCannotBeSeenIsLeftOut() {
        assertThat(FileName.clean("a\u0000b\r\nc\u001b.pdf")).isEqualTo("abc.pdf");
        assertThat(FileName.clean("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileName.clean("half\ud83d.pdf")).isEqualTo("half.pdf");
        assertThat(FileName.clean("a\u2028b\u200bc\ufeff.pdf")).isEqualTo("abc.pdf");
        assertThat(FileName.clean("a\"b|c.txt")).isEqualTo("a_b_c.txt");
        assertThat(FileName.clean(null)).isEqualTo("document");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        String name = FileName.clean("x".repeat(400) + ".pdf");
        assertThat(name).hasSize(150).endsWith("x.pdf");
        assertThat(FileName.clean("\ud83d\ude80".repeat(400))).isEqualTo("\ud83d\ude80".repeat(150));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            contract.pdf  | attachment; filename="contract.pdf"; filename*=UTF-8''contract.pdf
            two words.pdf | attachment; filename="two words.pdf"; filename*=UTF-8''two%20words.pdf
            100%.pdf      | attachment; filename="100_.pdf"; filename*=UTF-8''100%25.pdf
            合同.pdf      | attachment; filename="__.pdf"; filename*=UTF-8''%E5%90%88%E5%90%8C.pdf
            façade.pdf    | attachment; filename="facade.pdf"; filename*=UTF-8''fa%C3%A7ade.pdf
            a'b(c).pdf    | attachment; filename="a'b(c).pdf"; filename*=UTF-8''a%27b%28c%29.pdf
            """)
    void anAttachmentIsNamedForThoseWhoReadUtf8AndThoseWhoDoNot(String name, String header) {
        assertThat(FileName.disposition(name)).isEqualTo(header);
    }
}
