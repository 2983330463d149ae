package tradeassurance.limit.reservation;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Each reservation in a transaction of its own. */
public class OneByOne implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("limit.reservations.together", "false");
    }
}
