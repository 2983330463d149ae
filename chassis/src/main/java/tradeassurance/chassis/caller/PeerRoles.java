package tradeassurance.chassis.caller;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import tradeassurance.kernel.Role;

/**
 * Tells services apart: {@code payment-service} in the role SERVICE has the role {@code SERVICE:payment-service} too, so that
 * what one service tells another is closed to the third. No issuer gives such a role by itself.
 */
@ApplicationScoped
class PeerRoles implements SecurityIdentityAugmentor {

    private static final String SERVICE = Role.SERVICE.name();

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!identity.hasRole(SERVICE)) {
            return Uni.createFrom().item(identity);
        }
        String party = PartyClaim.of(identity);
        return Uni.createFrom().item(party == null ? identity
                : QuarkusSecurityIdentity.builder(identity).addRole(SERVICE + ":" + party).build());
    }
}
