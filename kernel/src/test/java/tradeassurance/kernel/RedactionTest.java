package tradeassurance.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may take personal data out, and when not. */
class RedactionTest {

    @ParameterizedTest(name = "{0}, before: {1}, dispute: {2} -> {3}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            by       | before | dispute | comes to
            OPERATOR | false  |         | done
            OPERATOR | false  | dsp_1   | redaction-while-disputed
            OPERATOR | true   |         | already-redacted
            OPERATOR | true   | dsp_1   | already-redacted
            BUYER    | false  |         | forbidden
            SUPPLIER | false  |         | forbidden
            MEDIATOR | false  |         | forbidden
            SERVICE  | false  |         | forbidden
            """)
    void anOperatorRedactsOnceAndNotWhileADisputeIsOpen(Role by, boolean before, String dispute, String expected) {
        String outcome = "done";
        try {
            Redaction.require(new Actor(by, "x1"), before, dispute);
        } catch (Refusal refusal) {
            outcome = refusal.reason().code();
        }
        assertThat(outcome).isEqualTo(expected);
    }
}
