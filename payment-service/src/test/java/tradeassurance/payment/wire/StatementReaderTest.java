package tradeassurance.payment.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tradeassurance.payment.wire.Statements.ACCOUNT;
import static tradeassurance.payment.wire.Statements.camt053;
import static tradeassurance.payment.wire.Statements.camt054;
import static tradeassurance.payment.wire.Statements.credit;
import static tradeassurance.payment.wire.Statements.entry;
import static tradeassurance.payment.wire.Statements.mt940;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.wire.model.BankStatement;
import tradeassurance.payment.wire.model.BankStatement.Kind;
import tradeassurance.payment.wire.model.CreditorReference;
import tradeassurance.payment.wire.model.StatementLine;
import tradeassurance.payment.wire.model.StatementLine.Direction;
import tradeassurance.payment.wire.model.WireRefusal;

class StatementReaderTest {

    private static final CreditorReference REFERENCE = CreditorReference.of("pay_1");

    private static BankStatement read(String text) {
        return StatementReader.read(text.getBytes(UTF_8));
    }

    private static StatementLine only(String text) {
        assertThat(read(text).lines()).hasSize(1);
        return read(text).lines().get(0);
    }

    private static Refusal refusal(byte[] body) {
        return catchThrowableOfType(Refusal.class, () -> StatementReader.read(body));
    }

    @Test
    void aStatementOfTheBankIsRead() {
        BankStatement read = read(camt053("S-1", "NL91 ABNA 0417 1643 00", credit("B-1", "985.00", "USD", REFERENCE.value())));
        assertThat(read).isEqualTo(new BankStatement(Kind.CAMT_053, ACCOUNT, "S-1", List.of(new StatementLine("B-1",
                Direction.CREDIT, Money.of("985.00", "USD"), LocalDate.parse("2026-03-02"), REFERENCE.value(),
                "Harbour Lights Ltd"))));
        assertThat(read.lines().get(0).reference()).contains(REFERENCE);
    }

    @Test
    void theNoticeAndTheStatementCallALineTheSame() {
        String entry = credit("B-1", "985.00", "USD", REFERENCE.value());
        BankStatement notice = read(camt054("N-1", ACCOUNT, entry));
        assertThat(notice.kind()).isEqualTo(Kind.CAMT_054);
        assertThat(notice.lines()).extracting(StatementLine::identity).containsExactly("B-1")
                .isEqualTo(read(camt053("S-1", ACCOUNT, entry)).lines().stream().map(StatementLine::identity).toList());
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            mark, reversal,                direction
            CRDT, '',                      CREDIT
            CRDT, <RvslInd>false</RvslInd>, CREDIT
            DBIT, '',                      DEBIT
            DBIT, <RvslInd>true</RvslInd>, REVERSAL
            CRDT, <RvslInd>true</RvslInd>, REVERSAL
            """)
    void everyDirectionIsTold(String mark, String reversal, Direction direction) {
        assertThat(only(camt053("S-1", ACCOUNT, entry(mark, reversal, "B-1", "1.00", "USD", ""))).direction())
                .isEqualTo(direction);
    }

    @Test
    void onlyWhatIsBookedCounts() {
        String pending = credit("B-1", "985.00", "USD", "").replace("BOOK", "PDNG");
        assertThat(read(camt053("S-1", ACCOUNT, pending)).lines()).isEmpty();
        assertThat(read(camt053("S-1", ACCOUNT)).lines()).isEmpty();
    }

    @Test
    void anEntryOfSeveralTransfersIsAsManyLines() {
        String batch = credit("B-1", "300.00", "USD", "").replaceAll("(?s)<NtryDtls>.*</NtryDtls>",
                """
                        <NtryDtls>
                          <TxDtls><Refs><EndToEndId>E-1</EndToEndId></Refs><Amt Ccy="USD">100.00</Amt>
                            <RmtInf><Ustrd>first</Ustrd><Ustrd>line</Ustrd></RmtInf></TxDtls>
                          <TxDtls><Refs><AcctSvcrRef>B-1-2</AcctSvcrRef></Refs><AmtDtls><TxAmt><Amt Ccy="USD">200.00</Amt></TxAmt></AmtDtls></TxDtls>
                        </NtryDtls>""");
        assertThat(read(camt053("S-1", ACCOUNT, batch)).lines())
                .extracting(StatementLine::identity, line -> line.amount().amount(),
                        StatementLine::remittance)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("B-1/E-1", "100.00", "first line"),
                        org.assertj.core.groups.Tuple.tuple("B-1-2", "200.00", ""));
        Refusal no = refusal(camt053("S-1", ACCOUNT, batch.replace("200.00", "200.01")).getBytes(UTF_8));
        assertThat(no).hasMessageContaining("come to USD 300.01, not to USD 300.00");
    }

    @Test
    void aLineThatTheBankDoesNotNameIsNamedByWhatThePayerSaid() {
        String unnamed = credit("B-1", "985.00", "USD", "").replace("<AcctSvcrRef>B-1</AcctSvcrRef>", "");
        assertThat(only(camt053("S-1", ACCOUNT, unnamed)).identity()).isEqualTo("E-B-1/985.00/2026-03-02");
        assertThat(only(camt053("S-1", ACCOUNT, unnamed.replace("E-B-1", "NOTPROVIDED"))).identity()).isEqualTo("S-1/1");
        String twice = camt053("S-1", ACCOUNT, unnamed, unnamed);
        assertThat(read(twice).lines()).extracting(StatementLine::identity)
                .containsExactly("E-B-1/985.00/2026-03-02", "E-B-1/985.00/2026-03-02#2");
    }

    @Test
    void aStatementOfSwiftIsRead() {
        String text = mt940("00017/001", ACCOUNT, ":61:2603020302C985,NTRFPAYREF//B-1",
                ":86:/REMI/" + REFERENCE.printed().substring(0, 12), REFERENCE.printed().substring(12),
                ":61:2603020302D10,NTRFNONREF",
                ":61:2603020302RC985,00NTRFNONREF//B-3", ":86:return of transfer");
        BankStatement read = read(text);
        assertThat(read.kind()).isEqualTo(Kind.MT940);
        assertThat(read.account()).isEqualTo(ACCOUNT);
        assertThat(read.statementId()).isEqualTo("STATEMENT/00017/001/260302");
        assertThat(read.lines()).extracting(StatementLine::direction)
                .containsExactly(Direction.CREDIT, Direction.DEBIT, Direction.REVERSAL);
        assertThat(read.lines()).extracting(StatementLine::identity)
                .containsExactly("B-1", "STATEMENT/00017/001/260302/2", "B-3");
        assertThat(read.lines().get(0).amount()).isEqualTo(Money.of("985.00", "USD"));
        assertThat(read.lines().get(0).reference()).contains(REFERENCE);
        assertThat(read(text.substring(text.indexOf(":20:"), text.indexOf("\n-}"))).lines()).isEqualTo(read.lines());
    }

    @Test
    void germanBanksCutTheTextIntoNumberedPieces() {
        String value = REFERENCE.value();
        StatementLine line = only(mt940("1", ACCOUNT, ":61:2603020302C985,NTRFNONREF//B-1",
                ":86:166?00CREDIT?20INVOICE 4711 " + value.substring(0, 9) + "?21" + value.substring(9) + "?32HARBOUR LIGHTS"));
        assertThat(line.reference()).contains(REFERENCE);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({ "1000, JPY, 1000", "1000.00, JPY, 1000", "985.5, USD, 985.50", "985.500, USD, 985.50" })
    void zerosThatACurrencyDoesNotHaveAreNoDecimals(String written, String currency, String amount) {
        assertThat(only(camt053("S-1", ACCOUNT, credit("B-1", written, currency, ""))).amount())
                .isEqualTo(Money.of(amount, currency));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "", "hello", "<a/>", "<Document/>", "<Document><BkToCstmrStmt/></Document>", "{4:\n:20:X\n-}",
            "{}", "\u0000",
            ":20:X\n:25:NL91ABNA0417164300\n:28C:1\n:60F:C\n:62F:C" })
    void whatIsNoStatementIsRefused(String text) {
        assertThat(refusal(text.getBytes(UTF_8)).reason()).isEqualTo(WireRefusal.STATEMENT_UNREADABLE);
    }

    /** Each takes something away from a good one, or puts something odd into it. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            </Stmt>                         | -
            <Id>S-1</Id>                    | -
            <IBAN>NL91ABNA0417164300</IBAN> | -
            985.00                          | 985.001
            985.00                          | -985.00
            985.00                          | 9e5
            985.00                          | 99999999999999999999.00
            Ccy="USD"                       | Ccy="XXX"
            Ccy="USD"                       | x="USD"
            CRDT                            | BOTH
            <Dt>2026-03-02</Dt>             | <Dt>2026-02-30</Dt>
            <Stmt>                          | <Stmt><Stmt/></Stmt><Stmt>
            B-1                             | &undefined;
            """)
    void aDamagedStatementIsRefusedAsAWhole(String piece, String instead) {
        String good = camt053("S-1", ACCOUNT, credit("B-0", "1.00", "USD", ""),
                credit("B-1", "985.00", "USD", REFERENCE.value()));
        assertThat(read(good).lines()).hasSize(2);
        String damaged = good.replace(piece, instead == null ? "" : instead);
        assertThat(damaged).isNotEqualTo(good);
        assertThat(refusal(damaged.getBytes(UTF_8)).reason()).isEqualTo(WireRefusal.STATEMENT_UNREADABLE);
    }

    /** Entities that grow, entities that read files or call others, document types at all; in any case and encoding. */
    @ParameterizedTest
    @ValueSource(strings = {
            "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>",
            "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/evil.dtd\">",
            "<!DOCTYPE d [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]>", "<!doctype d>" })
    void xmlThatReachesOutOrGrowsIsRefusedBeforeItIsParsed(String type) {
        String good = camt053("S-1", ACCOUNT, credit("B-1", "985.00", "USD", "&x;&c;"));
        String bomb = good.replaceFirst("<Document", java.util.regex.Matcher.quoteReplacement(type) + "<Document");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThat(refusal(bomb.getBytes(UTF_8)))
                .hasMessageContaining("a document type is not taken"));
        assertThat(refusal(bomb.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16)))
                .hasMessageContaining("not written in UTF-8");
    }

    @Test
    void depthAndLengthAreBounded() {
        String deep = "<Document>" + String.join("", Collections.nCopies(100_000, "<a>"));
        assertThat(refusal(deep.getBytes(UTF_8))).hasMessageContaining("nested");
        String[] many = Collections.nCopies(501, credit("B-1", "1.00", "USD", "")).toArray(String[]::new);
        assertThat(refusal(camt053("S-1", ACCOUNT, many).getBytes(UTF_8)).reason()).isEqualTo(WireRefusal.STATEMENT_TOO_LONG);
        String wordy = credit("B-1", "1.00", "USD", "x".repeat(3000));
        assertThat(refusal(camt053("S-1", ACCOUNT, wordy).getBytes(UTF_8)).reason())
                .isEqualTo(WireRefusal.STATEMENT_UNREADABLE);
    }
}
