package tradeassurance.limit.reservation;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A queue so short that a test can fill it. */
public class FewMayWait implements QuarkusTestProfile {

    static final int LONGEST = 4;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("limit.reservations.longest-queue", String.valueOf(LONGEST));
    }
}
