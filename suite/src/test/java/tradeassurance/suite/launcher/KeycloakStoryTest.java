package tradeassurance.suite.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.client.Party;
import tradeassurance.suite.demo.Trade;

/** A trade between users of a real Keycloak, whose realm is the file beside this test ({@code ./mvnw -Pkeycloak}). */
@EnabledIfSystemProperty(named = "keycloak.home", matches = ".+", disabledReason = "the profile keycloak brings one")
class KeycloakStoryTest {

    @Test
    void aTradeIsPlayedWithTokensOfARealIssuer(@TempDir Path data) throws Exception {
        String secret = UUID.randomUUID().toString();
        Path home = Path.of(System.getProperty("keycloak.home"));
        Settings apart = Settings.apart(data.resolve("suite"));
        try (Keycloak keycloak = Keycloak.start(home, secret, data.resolve("keycloak.log"));
                Suite suite = Suite.start(new Settings(apart.project(), apart.data(), apart.ports(), Optional.empty(),
                        Optional.of(new Settings.Oidc(keycloak.issuer(), secret))), line -> {
                        })) {
            Api api = new Api(suite.gateway(), keycloak::token);
            Trade trade = Trade.withLimit(api, "6000.00").ordered("10000.00", 10).paid("10000.00").shipped().confirmed();
            api.advance(Duration.ofDays(30));

            assertThat(trade.order().getString("status")).isEqualTo("CLOSED");
            assertThat(trade.ledgerChecks().getJsonObject("payment").getBoolean("ok")).isTrue();
            Party stranger = api.as("stranger", "BUYER");
            assertThat(stranger.get(trade.orderPath()).status()).isEqualTo(404);
            assertThat(stranger.post("/v1/suppliers", new JsonObject()).status()).isEqualTo(403);
            String inNoRole = keycloak.token("nobody", List.of());
            assertThat(new Api(suite.gateway(), (party, roles) -> inNoRole).as("nobody").get(trade.orderPath()).status())
                    .isEqualTo(403);
        }
    }
}
