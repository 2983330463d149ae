package tradeassurance.chassis.caller;

import java.util.Arrays;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.identity.SecurityIdentity;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

/** Reads the caller from the verified token of the request. */
@RequestScoped
public class Callers {

    private final SecurityIdentity identity;
    private @Nullable Caller present;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller of this request; refused with {@code unauthenticated} where the token names no party. */
    public Caller present() {
        if (present == null) {
            present = read();
        }
        return present;
    }

    private Caller read() {
        if (!(identity.getPrincipal() instanceof JsonWebToken)) {
            throw new Refusal(Refused.UNAUTHENTICATED, "a bearer token is needed");
        }
        String party = PartyClaim.of(identity);
        if (party == null || party.isBlank()) {
            throw new Refusal(Refused.UNAUTHENTICATED, "the token names no party: claim party_id is missing");
        }
        return new Caller(party, Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM && identity.hasRole(role.name()))
                .collect(Collectors.toUnmodifiableSet()));
    }
}
