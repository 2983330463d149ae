package tradeassurance.chassis.caller;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Whom tokens have turned out to speak for, by their very characters: for half a minute, never beyond a token's own end. */
final class VerifiedTokens {

    static final Duration TRUSTED_FOR = Duration.ofSeconds(30);
    static final int MOST = 1000;

    private record Known(SecurityIdentity identity, Instant until) {
    }

    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    VerifiedTokens(InstantSource clock) {
        this.clock = clock;
    }

    /** Whom the token speaks for, as was verified a moment ago or is verified now; what fails is not remembered. */
    Uni<@Nullable SecurityIdentity> identity(String token, Supplier<Uni<@Nullable SecurityIdentity>> verify) {
        Known before = known.get(token);
        if (before != null && clock.instant().isBefore(before.until())) {
            return Uni.createFrom().item(before.identity());
        }
        return verify.get().invoke(identity -> remember(token, identity));
    }

    private void remember(String token, @Nullable SecurityIdentity verified) {
        if (verified == null || !(verified.getPrincipal() instanceof JsonWebToken claims)) {
            return;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        Instant end = Instant.ofEpochSecond(claims.getExpirationTime());
        Instant later = clock.instant().plus(TRUSTED_FOR);
        // Its attributes are left out: one of them is the request that it came with, which would be kept as long.
        SecurityIdentity identity = QuarkusSecurityIdentity.builder().setPrincipal(claims).addRoles(verified.getRoles())
                .addCredentials(verified.getCredentials()).build();
        known.put(token, new Known(identity, end.isBefore(later) ? end : later));
    }
}
