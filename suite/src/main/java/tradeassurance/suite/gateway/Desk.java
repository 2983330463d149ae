package tradeassurance.suite.gateway;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.http.Answer;
import tradeassurance.suite.http.Rejected;

/** What only the sandbox can do: give out tokens, and let time pass. Blocks. */
final class Desk {

    private static final Set<String> ROLES = Set.of("BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR", "PROVIDER", "SERVICE");
    private static final int MAX_PARTY_ID = 100;

    private final Tokens tokens;
    private final TestClocks clocks;

    Desk(Tokens tokens, TestClocks clocks) {
        this.tokens = tokens;
        this.clocks = clocks;
    }

    Answer token(JsonObject body) {
        if (!(body.getValue("party_id") instanceof String party) || party.isBlank() || party.length() > MAX_PARTY_ID) {
            throw new Rejected(400, "malformed-request", "party_id is a text of 1 to " + MAX_PARTY_ID + " characters");
        }
        if (!(body.getValue("roles") instanceof JsonArray asked) || asked.isEmpty()) {
            throw new Rejected(400, "malformed-request", "roles is a list of one or more of " + ROLES);
        }
        List<String> roles = asked.stream().map(String::valueOf).toList();
        roles.stream().filter(role -> !ROLES.contains(role)).findFirst().ifPresent(unknown -> {
            throw new Rejected(400, "malformed-request", "there is no role " + unknown + ", only " + ROLES);
        });
        return Answer.ok(new JsonObject().put("access_token", tokens.forParty(party, roles)).put("token_type", "Bearer"));
    }

    Answer advance(JsonObject body) {
        try {
            if (body.getValue("duration") instanceof String duration) {
                return clocks.advance(Duration.parse(duration));
            }
            if (body.getValue("to") instanceof String to) {
                return clocks.advanceTo(Instant.parse(to));
            }
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new Rejected(400, "malformed-request", "not a duration such as P4D or an instant: "
                    + unreadable.getMessage());
        }
        throw new Rejected(400, "malformed-request", "say duration, such as P4D, or to, an instant");
    }

    Answer clocks() {
        return clocks.read();
    }
}
