package tradeassurance.chassis.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.standardwebhooks.Webhook;

import io.smallrye.config.SmallRyeConfigBuilder;

/** Held against the library that Standard Webhooks gives to receivers. */
class SigningKeysTest {

    private static final String ONE = Base64.getEncoder().encodeToString("1".repeat(32).getBytes(StandardCharsets.UTF_8));
    private static final String TWO = Base64.getEncoder().encodeToString("2".repeat(32).getBytes(StandardCharsets.UTF_8));

    private static SigningKeys keys(String keys) {
        Map<String, String> settings = new HashMap<>(keys.isEmpty() ? Map.of() : Map.of("chassis.webhooks.keys", keys));
        return new SigningKeys(new SmallRyeConfigBuilder().withMapping(WebhookConfig.class).withDefaultValues(settings).build()
                .getConfigMapping(WebhookConfig.class));
    }

    private static Secret secret(SigningKeys keys, String id) {
        return Objects.requireNonNull(keys.secret(keys.first(), id));
    }

    @Test
    void whatWeSignTheLibraryVerifiesAndWhatItSignsIsTheSame() throws Exception {
        Secret secret = secret(keys(ONE), "whs_1");
        Webhook library = new Webhook(secret.told());
        long now = java.time.Instant.now().getEpochSecond();
        String body = "{\"what\":\"ünïcode €\"}";
        String signature = secret.sign("evt_1", now, body);

        assertThat(signature).isEqualTo(library.sign("evt_1", now, body));
        library.verify(body, Map.of("webhook-id", List.of("evt_1"), "webhook-timestamp", List.of(String.valueOf(now)),
                "webhook-signature", List.of(signature)));
    }

    /** The example of the specification's own libraries. */
    @Test
    void aKnownSecretSignsAsIsKnown() {
        assertThat(new Secret(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void eachSecretIsItsOwnAndStaysTheSame() {
        assertThat(secret(keys(ONE), "whs_1").told()).startsWith("whsec_").isEqualTo(secret(keys(ONE), "whs_1").told())
                .isNotEqualTo(secret(keys(ONE), "whs_2").told()).isNotEqualTo(secret(keys(TWO), "whs_1").told());
        assertThat(Base64.getDecoder().decode(secret(keys(ONE), "whs_1").told().substring(6))).hasSize(32);
        assertThat(secret(keys(ONE), "whs_1").toString()).isEqualTo("whsec_***");
    }

    @Test
    void anEarlierKeyGoesOnBesideTheFirst() {
        SigningKeys before = keys(ONE);
        SigningKeys after = keys(TWO + "," + ONE);
        assertThat(after.first()).isNotEqualTo(before.first());
        assertThat(Objects.requireNonNull(after.secret(before.first(), "whs_1")).told())
                .isEqualTo(secret(before, "whs_1").told());
        assertThat(keys(TWO).secret(before.first(), "whs_1")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "c2hvcnQ=" })
    void withoutAKeyOfItsLengthNothingStarts(String none) {
        assertThatThrownBy(() -> keys(none)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chassis.webhooks.keys");
    }
}
