package tradeassurance.chassis.pace;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import tradeassurance.chassis.caller.PartyClaim;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

/**
 * Lets each caller ask at its pace, and tells it in each answer how much is left. Services are not held up: what one owes
 * another has to get through.
 */
class PaceFilter {

    private static final String TURN = Turn.class.getName();

    private final Pace pace;
    private final SecurityIdentity identity;

    PaceFilter(Pace pace, SecurityIdentity identity) {
        this.pace = pace;
        this.identity = identity;
    }

    @ServerRequestFilter
    public void take(ContainerRequestContext request, HttpServerRequest sent) {
        if (!identity.hasRole(Role.SERVICE.name())) {
            pace.take(caller(sent)).ifPresent(turn -> {
                request.setProperty(TURN, turn);
                if (!turn.granted()) {
                    throw new Refusal(Refused.TOO_MANY_REQUESTS,
                            "at most " + turn.most() + " requests a minute; go on in " + turn.againIn() + " s");
                }
            });
        }
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(TURN) instanceof Turn turn) {
            response.getHeaders().putSingle("RateLimit-Policy", turn.policy());
            response.getHeaders().putSingle("RateLimit", turn.state());
            if (!turn.granted()) {
                response.getHeaders().putSingle("Retry-After", turn.againIn());
            }
        }
    }

    /** The party; without a token, the address that it comes from. */
    private String caller(HttpServerRequest sent) {
        String party = PartyClaim.of(identity);
        return party != null ? "party " + party : "address " + sent.remoteAddress().hostAddress();
    }
}
