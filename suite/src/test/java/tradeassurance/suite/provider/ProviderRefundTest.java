package tradeassurance.suite.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.json.JsonObject;

/** What is given back, and what is paid out. */
class ProviderRefundTest {

    @RegisterExtension
    final ProviderDesk provider = new ProviderDesk();

    @ParameterizedTest(name = "{0}: {1}, {2} paid out, {3}")
    @CsvSource(textBlock = """
            ba_1,            payout.succeeded, 100.00,
            ba_notify_first, payout.succeeded, 100.00,
            ba_slow_50,      payout.succeeded, 100.00,
            ba_declined,     payout.failed,    0.00,   account_closed
            """)
    void anAccountDecidesWhatBecomesOfThePayout(String account, String type, String paid, String reason) throws Exception {
        assertThat(provider.post("/v1/payouts", provider.order("pyt_1", "100.00", "USD").put("bank_account", account))
                .statusCode())
                .isEqualTo(202);
        JsonObject told = provider.inbox().next();
        assertThat(told.getString("type")).isEqualTo(type);
        assertThat(told.getJsonObject("received_amount").getString("amount")).isEqualTo(paid);
        assertThat(told.getString("reason")).isEqualTo(reason);
        assertThat(told.getBoolean("signed")).isTrue();
        assertThat(ProviderDesk.body(provider.get("/v1/payouts/pyt_1")).getString("status"))
                .isEqualTo(type.equals("payout.succeeded") ? "SUCCEEDED" : "FAILED");
    }

    @Test
    void aPayoutIsMadeOnceAndToAnAccountThatThereIs() throws Exception {
        JsonObject payout = provider.order("pyt_1", "100.00", "USD").put("bank_account", "ba_1");
        assertThat(provider.post("/v1/payouts", payout).statusCode()).isEqualTo(202);
        assertThat(provider.post("/v1/payouts", payout).statusCode()).isEqualTo(202);
        assertThat(provider.inbox().next().getString("type")).isEqualTo("payout.succeeded");
        provider.quiet();
        assertThat(provider.inbox().arrived()).isEmpty();
        assertThat(
                provider.post("/v1/payouts", provider.order("pyt_1", "99.00", "USD").put("bank_account", "ba_1")).statusCode())
                .isEqualTo(409);
        assertThat(provider.post("/v1/payouts", provider.order("pyt_2", "1.00", "USD").put("bank_account", "ba_refused"))
                .statusCode())
                .isEqualTo(422);
        assertThat(provider.get("/v1/payouts/pyt_2").statusCode()).isEqualTo(404);
        assertThat(provider.post("/v1/payouts", provider.order("pyt_3", "1.00", "USD")).statusCode()).isEqualTo(400);
    }

    @Test
    void refundsNeverExceedWhatWasReceived() throws Exception {
        provider.charge("pay_1", "tok_short_1000");
        provider.inbox().next();

        assertThat(provider.refund("ref_1", "pay_1", "60.00").statusCode()).isEqualTo(202);
        assertThat(provider.refund("ref_2", "pay_1", "30.01").statusCode()).isEqualTo(422);
        assertThat(provider.refund("ref_3", "pay_1", "30.00").statusCode()).isEqualTo(202);
        assertThat(provider.refund("ref_4", "pay_1", "0.01").statusCode()).isEqualTo(422);
        assertThat(provider.refund("ref_5", "pay_9", "1.00").statusCode()).isEqualTo(422);
        assertThat(Set.of(provider.inbox().next().getString("reference"), provider.inbox().next().getString("reference")))
                .isEqualTo(Set.of("ref_1", "ref_3"));
        assertThat(ProviderDesk.body(provider.get("/v1/refunds/ref_1")).getString("status")).isEqualTo("SUCCEEDED");
    }

    @Test
    void aFailedRefundGivesNothingBack() throws Exception {
        provider.charge("pay_1", "tok_refund_declined");
        provider.inbox().next();
        provider.refund("ref_1", "pay_1", "100.00");

        assertThat(provider.inbox().next().getString("type")).isEqualTo("refund.failed");
        assertThat(provider.refund("ref_2", "pay_1", "100.00").statusCode()).isEqualTo(202);
    }
}
