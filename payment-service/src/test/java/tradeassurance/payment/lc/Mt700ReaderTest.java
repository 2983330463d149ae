package tradeassurance.payment.lc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.lc.model.CreditRefusal;
import tradeassurance.payment.lc.model.IssuedCredit;

class Mt700ReaderTest {

    static final String MT700 = """
            {1:F01BANKGB2LAXXX0000000000}{2:I700BANKCNBJXXXXN}{4:
            :27:1/1
            :40A:IRREVOCABLE
            :20:LC-2026-001
            :31C:260302
            :40E:UCP LATEST VERSION
            :31D:260508NINGBO
            :50:HARBOUR LIGHTS LTD
            1 QUAY STREET
            BRISTOL
            :59:/4711000815
            LANTERNS OF NINGBO
            NINGBO CN
            :32B:USD70000,
            :41A:BANKCNBJXXX
            BY PAYMENT
            :44C:260410
            :46A:FULL SET OF CLEAN ON BOARD BILLS OF LADING
            :48:21/AFTER SHIPMENT
            :49:WITHOUT
            -}""";

    @Test
    void theIssueOfACreditIsRead() {
        assertThat(Mt700Reader.read(MT700)).isEqualTo(new IssuedCredit("LC-2026-001", "IRREVOCABLE",
                Money.of("70000.00", "USD"),
                LocalDate.parse("2026-05-08"), LocalDate.parse("2026-04-10"), 21, "HARBOUR LIGHTS LTD\n1 QUAY STREET\nBRISTOL",
                "LANTERNS OF NINGBO\nNINGBO CN"));
        assertThat(Mt700Reader.read(MT700.substring(MT700.indexOf(":27:"), MT700.indexOf("\n-}"))))
                .isEqualTo(Mt700Reader.read(MT700));
    }

    @Test
    void whatACreditDoesNotSayIsNotGuessed() {
        IssuedCredit read = Mt700Reader.read(MT700.replace(":44C:260410\n", "").replace(":48:21/AFTER SHIPMENT\n", ""));
        assertThat(read.shipBy()).isNull();
        assertThat(read.presentationDays()).isNull();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            :20:LC-2026-001     | -
            :40A:IRREVOCABLE    | -
            :32B:USD70000,      | :32B:USD
            :32B:USD70000,      | :32B:XXX70000,
            :32B:USD70000,      | :32B:USD70000,001
            :31D:260508NINGBO   | :31D:NINGBO
            :31D:260508NINGBO   | :31D:260230NINGBO
            :44C:260410         | :44C:soon
            :48:21/AFTER        | :48:soon/AFTER
            I700                | I710
            {4:                 | -
            """)
    void whatIsNoIssueIsRefused(String piece, String instead) {
        String damaged = MT700.replace(piece, instead == null ? "" : instead);
        assertThat(damaged).isNotEqualTo(MT700);
        Refusal no = catchThrowableOfType(Refusal.class, () -> Mt700Reader.read(damaged));
        assertThat(no.reason()).isEqualTo(CreditRefusal.CREDIT_UNREADABLE);
    }
}
