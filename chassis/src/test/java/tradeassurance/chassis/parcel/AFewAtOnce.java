package tradeassurance.chassis.parcel;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Limits so low that a test can reach them. */
public class AFewAtOnce implements QuarkusTestProfile {

    static final int PER_MINUTE = 30;
    static final int AT_ONCE = 4;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("chassis.pace.per-minute", String.valueOf(PER_MINUTE), "chassis.pace.at-once", String.valueOf(AT_ONCE),
                "chassis.pace.arrives-within", "1s", "quarkus.http.idle-timeout", "2s");
    }
}
