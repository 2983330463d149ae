package tradeassurance.chassis.caller;

import java.util.Set;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

/**
 * Who asks, as a verified token says it.
 *
 * @param party the company, desk or service it speaks for: claim {@code party_id}
 * @param roles what it may be; several are possible, as a company may both buy and sell
 */
public record Caller(String party, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** This service itself, acting on what a peer has answered. */
    public static Caller service(String name) {
        return new Caller(name, Set.of(Role.SERVICE));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The caller in a role that the operation demands; refused with {@code forbidden} where it does not have it. */
    public Actor as(Role role) {
        if (!is(role)) {
            throw new Refusal(Refused.FORBIDDEN, "this is for the role " + role + " only");
        }
        return new Actor(role, party);
    }

    /**
     * As whom the caller deals with a thing of these parties. A side of it acts as that side; the guarantor's people and the
     * services see everything; to everybody else it does not exist (a refusal {@code not-found}, as for an unknown id).
     */
    public Actor on(Parties parties, String resource, String id) {
        if (is(Role.BUYER) && party.equals(parties.buyer())) {
            return new Actor(Role.BUYER, party);
        }
        if (is(Role.SUPPLIER) && party.equals(parties.supplier())) {
            return new Actor(Role.SUPPLIER, party);
        }
        for (Role role : new Role[] { Role.SERVICE, Role.MEDIATOR, Role.OPERATOR, Role.PROVIDER }) {
            if (is(role)) {
                return new Actor(role, party);
            }
        }
        throw unknown(resource, id);
    }

    /** Whether the caller sees things of every party. */
    public boolean seesAll() {
        return is(Role.SERVICE) || is(Role.MEDIATOR) || is(Role.OPERATOR);
    }

    public static Refusal unknown(String resource, String id) {
        return new Refusal(Refused.NOT_FOUND, "there is no " + resource + " " + id + " for you");
    }
}
