package tradeassurance.payment.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.payment.wire.Statements.ACCOUNT;
import static tradeassurance.payment.wire.Statements.camt053;
import static tradeassurance.payment.wire.Statements.camt054;
import static tradeassurance.payment.wire.Statements.credit;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.MxCamt05400102;

import tradeassurance.payment.wire.model.BankStatement;
import tradeassurance.payment.wire.model.StatementLine;

/**
 * The samples are messages of ISO 20022 to somebody else too, and a message that somebody else has written is read the same.
 */
class ProwideTest {

    private static final String[] ENTRIES = { credit("B-1", "985.00", "USD", "RF18539007547034"),
            credit("B-2", "1000", "JPY", ""),
            Statements.entry("DBIT", "", "B-3", "15.00", "USD", "") };

    @Test
    void aStatementOfVersionEight() {
        MxCamt05300108 message = MxCamt05300108.parse(camt053("S-1", ACCOUNT, ENTRIES));
        var statement = message.getBkToCstmrStmt().getStmt().get(0);
        BankStatement read = StatementReader.read(message.message().getBytes(UTF_8));
        assertThat(read.account()).isEqualTo(statement.getAcct().getId().getIBAN());
        assertThat(read.statementId()).isEqualTo(statement.getId());
        assertThat(read.lines()).extracting(StatementLine::identity).isEqualTo(
                statement.getNtry().stream().map(entry -> entry.getAcctSvcrRef()).toList());
        assertThat(read.lines()).extracting(line -> line.amount().currencyCode()).isEqualTo(
                statement.getNtry().stream().map(entry -> entry.getAmt().getCcy()).toList());
        for (int i = 0; i < ENTRIES.length; i++) {
            assertThat(new java.math.BigDecimal(read.lines().get(i).amount().amount()))
                    .isEqualByComparingTo(statement.getNtry().get(i).getAmt().getValue());
        }
        assertThat(read.lines().get(0).remittance())
                .isEqualTo(statement.getNtry().get(0).getNtryDtls().get(0).getTxDtls().get(0)
                        .getRmtInf().getStrd().get(0).getCdtrRefInf().getRef());
    }

    @Test
    void aNoticeOfVersionTwo() {
        MxCamt05400102 message = MxCamt05400102.parse(camt054("N-1", ACCOUNT, ENTRIES));
        var notice = message.getBkToCstmrDbtCdtNtfctn().getNtfctn().get(0);
        BankStatement read = StatementReader.read(message.message().getBytes(UTF_8));
        assertThat(read.lines()).extracting(StatementLine::identity).isEqualTo(List.of("B-1", "B-2", "B-3")).isEqualTo(
                notice.getNtry().stream().map(entry -> entry.getAcctSvcrRef()).toList());
        assertThat(read.lines()).extracting(line -> line.direction().name()).isEqualTo(
                notice.getNtry().stream().map(entry -> entry.getCdtDbtInd().value().equals("CRDT") ? "CREDIT" : "DEBIT")
                        .toList());
    }
}
