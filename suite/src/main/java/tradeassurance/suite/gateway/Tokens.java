package tradeassurance.suite.gateway;

import java.util.List;

/** Where tokens come from. */
public interface Tokens {

    /** A token in the role of a service, for the gateway's own calls. */
    String forServices();

    /** A token for anybody who asks; rejects where an external issuer decides about that. */
    String forParty(String partyId, List<String> roles);
}
