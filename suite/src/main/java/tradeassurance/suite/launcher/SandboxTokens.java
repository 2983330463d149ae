package tradeassurance.suite.launcher;

import java.util.List;
import java.util.Map;

import tradeassurance.chassis.testing.DevelopmentIssuer;
import tradeassurance.suite.gateway.Tokens;

/** Tokens for whoever asks. */
final class SandboxTokens implements Tokens {

    private final DevelopmentIssuer issuer;

    SandboxTokens(DevelopmentIssuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public String forServices() {
        return issuer.token("suite", "SERVICE");
    }

    /** A buyer's, with some claims replaced, or left out where they are null. */
    String of(Map<String, Object> claims) {
        return issuer.token(claims);
    }

    @Override
    public String forParty(String partyId, List<String> roles) {
        return issuer.token(partyId, roles.toArray(String[]::new));
    }
}
