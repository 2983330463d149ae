package tradeassurance.chassis.caller;

import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;

/** The claim {@code party_id}: for whom a verified token speaks, a company, a desk or a service. */
public final class PartyClaim {

    private static final String NAME = "party_id";

    private PartyClaim() {
    }

    /**
     * The party, or none where there is no token, or it names none by a text. Read from the claims themselves: asked
     * by name, the token makes an exception of every claim that no standard names, for each request.
     */
    public static @Nullable String of(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof OidcJwtCallerPrincipal token
                && token.getClaims().getClaimValue(NAME) instanceof String party ? party : null;
    }
}
