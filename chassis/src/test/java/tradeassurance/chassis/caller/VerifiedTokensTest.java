package tradeassurance.chassis.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** A token that has just been verified is not verified again; nothing else is ever taken for it. */
class VerifiedTokensTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Instant now = NOON;
    private final List<String> verified = new ArrayList<>();
    private final VerifiedTokens tokens = new VerifiedTokens(() -> now);

    private record Claims(Map<String, Object> all) implements JsonWebToken {

        @Override
        public String getName() {
            return "payment-service";
        }

        @Override
        public Set<String> getClaimNames() {
            return all.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) all.get(name);
        }
    }

    private SecurityIdentity ask(String token, Duration lifetime) {
        return tokens.identity(token, () -> {
            verified.add(token);
            return Uni.createFrom().item(QuarkusSecurityIdentity.builder().addRole("SERVICE").addAttribute("request", this)
                    .setPrincipal(new Claims(Map.of("exp", NOON.plus(lifetime).getEpochSecond()))).build());
        }).await().indefinitely();
    }

    @ParameterizedTest(name = "a token of {0} s, sent again after {1} s: verified {2} times")
    @CsvSource(textBlock = """
            600, 0,  1
            600, 29, 1
            600, 30, 2
            10,  9,  1
            10,  10, 2
            0,   0,  2
            """)
    void aTokenIsTrustedForAMomentAndNeverBeyondItsEnd(long lifetime, long later, int times) {
        SecurityIdentity first = ask("a", Duration.ofSeconds(lifetime));
        now = NOON.plusSeconds(later);
        SecurityIdentity again = ask("a", Duration.ofSeconds(lifetime));
        assertThat(verified).hasSize(times);
        assertThat(again.getRoles()).isEqualTo(first.getRoles()).containsExactly("SERVICE");
        assertThat(again.getPrincipal()).isEqualTo(first.getPrincipal());
    }

    @Test
    void anotherTokenIsVerifiedByItself() {
        ask("a", Duration.ofMinutes(1));
        ask("b", Duration.ofMinutes(1));
        assertThat(verified).containsExactly("a", "b");
    }

    @Test
    void aTokenThatFailsIsVerifiedEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.identity("bad", () -> {
                verified.add("bad");
                return Uni.createFrom().failure(new AuthenticationFailedException());
            }).await().indefinitely()).isInstanceOf(AuthenticationFailedException.class);
        }
        assertThat(verified).hasSize(2);
    }

    @Test
    void theRequestThatATokenCameWithIsNotKept() {
        ask("a", Duration.ofMinutes(1));
        assertThat(ask("a", Duration.ofMinutes(1)).getAttributes()).isEmpty();
    }

    @Test
    void theMemoryIsBounded() {
        for (int i = 0; i <= VerifiedTokens.MOST; i++) {
            ask("token " + i, Duration.ofMinutes(1));
        }
        ask("token 0", Duration.ofMinutes(1));
        assertThat(verified).hasSize(VerifiedTokens.MOST + 2);
    }
}
