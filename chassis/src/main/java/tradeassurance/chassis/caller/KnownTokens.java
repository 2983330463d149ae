package tradeassurance.chassis.caller;

import java.time.InstantSource;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Spares a token that has just been verified the verification: services ask with the same token for minutes, and its signature
 * costs more than all the rest of a request. Whatever is not the very same token is verified as ever.
 */
@ApplicationScoped
class KnownTokens implements HttpAuthenticationMechanism {

    private static final int BEFORE_OIDC = 2000;
    private static final String HEADER = "Authorization";
    private static final String BEARER = "Bearer ";

    private final OidcAuthenticationMechanism oidc;
    private final VerifiedTokens verified;

    KnownTokens(OidcAuthenticationMechanism oidc, InstantSource clock) {
        this.oidc = oidc;
        this.verified = new VerifiedTokens(clock);
    }

    @Override
    public Uni<@Nullable SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String sent = context.request().getHeader(HEADER);
        if (sent == null || !sent.startsWith(BEARER)) {
            return Uni.createFrom().nullItem();
        }
        return verified.identity(sent, () -> oidc.authenticate(context, identities));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return BEFORE_OIDC;
    }
}
