package tradeassurance.payment.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Refusal;

class StatementTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Subject SUPPLIER = Subject.ofSupplier("s1", "USD");

    private static Moved moved(String id, String note, long available, long recourse) {
        return new Moved(id, NOON, "PAYOUT", "pyt_1", null, note, available, recourse);
    }

    @Test
    void eachLineSaysWhatIsLeftAndThePageSaysWhereItGoesOn() {
        Statement page = Statements.statement(SUPPLIER, SUPPLIER.nothing(),
                List.of(moved("ent_1", null, 600_000, 0), moved("ent_2", null, -600_000, 600_000), moved("ent_3", null, 5, 0)),
                2);
        assertThat(page.lines()).extracting(line -> line.balances().get("available").amount())
                .containsExactly("6000.00", "0.00");
        assertThat(page.closing().get("recourse").amount()).isEqualTo("6000.00");
        assertThat(page.next()).isEqualTo("ent_2");
        Statement last = Statements.statement(SUPPLIER, page.closing(), List.of(moved("ent_3", null, 5, 0)), 2);
        assertThat(last.closing().get("available").amount()).isEqualTo("0.05");
        assertThat(last.next()).isNull();
    }

    @ParameterizedTest(name = "{0} is written as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', useHeadersInDisplayName = true, textBlock = """
            text                       | written
            rent, March                | "rent, March"
            say "so"                   | "say ""so\"""
            =HYPERLINK("http://x","y") | "'=HYPERLINK(""http://x"",""y"")"
            +1                         | '+1
            -2+3                       | '-2+3
            @SUM(A1)                   | '@SUM(A1)
            O'Neill                    | O'Neill
            """)
    void noTextIsAFormula(String text, String written) {
        String line = StatementCsv.lines(SUPPLIER, Statements.statement(SUPPLIER, SUPPLIER.nothing(),
                List.of(moved("ent_1", text, -500, 0)), 9));
        assertThat(line).isEqualTo("ent_1,2026-03-01T12:00:00Z,PAYOUT,pyt_1,," + written + ",USD,-5.00,0.00,-5.00,0.00\r\n");
    }

    @Test
    void tabsAndLineBreaksStartNoFormulaEither() {
        assertThat(StatementCsv.text("\t=1")).isEqualTo("'\t=1");
        assertThat(StatementCsv.text("\r=1")).isEqualTo("'\r=1");
        assertThat(StatementCsv.text("\n=1")).isEqualTo("'\n=1");
        assertThat(StatementCsv.text(null)).isEmpty();
        assertThat(StatementCsv.head(SUPPLIER)).isEqualTo("entry_id,at,reason,reference,order_id,note,currency,"
                + "available_change,recourse_change,available,recourse\r\n");
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            from       | to         | comes to
            2026-03-01 | 2026-04-01 | 2026-03-01T00:00:00Z/2026-04-01T00:00:00Z
                       | 2026-04-01 | 1970-01-01T00:00:00Z/2026-04-01T00:00:00Z
            2026-03-01 |            | 2026-03-01T00:00:00Z/9999-12-31T00:00:00Z
            2026-03-01 | 2026-03-01 | malformed-request
            2026-04-01 | 2026-03-01 | malformed-request
            yesterday  |            | malformed-request
                       | 01.04.2026 | malformed-request
            """)
    void aPeriodIsWholeDays(String from, String to, String comesTo) {
        Refusal no = catchThrowableOfType(Refusal.class, () -> Period.of(from, to));
        assertThat(no == null ? Period.of(from, to).from() + "/" + Period.of(from, to).until() : no.reason().code())
                .isEqualTo(comesTo);
    }
}
