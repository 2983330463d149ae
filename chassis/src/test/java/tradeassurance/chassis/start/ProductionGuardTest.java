package tradeassurance.chassis.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.smallrye.config.SmallRyeConfigBuilder;

/** Production refuses what is only good enough for a sandbox. */
class ProductionGuardTest {

    private static final Map<String, String> FIT = Map.of(
            "quarkus.oidc.auth-server-url", "https://issuer.example/realms/trade",
            "quarkus.datasource.password", "Kq2-lmZ8_vX41",
            "quarkus.oidc-client.credentials.secret", "Pw9-aaT3_bY77",
            "chassis.test-clock", "false",
            "chassis.webhooks.keys", "cHJvZHVjdGlvbi1zZWNyZXRzLWFyZS1zZWNyZXRzISE=");

    private static List<String> faults(String key, String value) {
        Map<String, String> settings = new HashMap<>(FIT);
        settings.put(key, value);
        return new ProductionGuard(new SmallRyeConfigBuilder().withDefaultValues(settings).build()).faults();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(textBlock = """
            quarkus.oidc.auth-server-url,           https://issuer.example/realms/trade, 0
            quarkus.oidc.auth-server-url,           http://issuer.example/realms/trade,  1
            quarkus.oidc.auth-server-url,           https://localhost:8443/realms/trade, 1
            quarkus.oidc.auth-server-url,           http://127.0.0.1:8086,               2
            quarkus.oidc.auth-server-url,           '',                                  2
            quarkus.datasource.password,            postgres,                            1
            quarkus.datasource.password,            short,                               1
            quarkus.datasource.password,            '',                                  1
            quarkus.oidc-client.credentials.secret, '',                                  1
            chassis.test-clock,                     true,                                1
            chassis.webhooks.loopback,              true,                                1
            chassis.webhooks.keys,                  '',                                  1
            chassis.webhooks.keys,                  c2hvcnQ=,                            1
            chassis.webhooks.keys,                  no base64,                           1
            chassis.webhooks.keys,                  c2FuZGJveC1zZWNyZXRzLWFyZS1ubyBzZWNyZXRzISE=, 1
            """)
    void eachUnsafeSettingIsNamed(String key, String value, int faults) {
        assertThat(faults(key, value)).hasSize(faults).allSatisfy(fault -> assertThat(fault).contains(key));
    }
}
