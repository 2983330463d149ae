package tradeassurance.chassis.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How integrators are told. All of it is real time: the sandbox's clock has no say in what goes over the wire. */
@ConfigMapping(prefix = "chassis.webhooks")
public interface WebhookConfig {

    /**
     * What signing secrets are worked out from: base64 of at least 32 bytes each. The first one makes new secrets, the others
     * are for those that were made before.
     */
    Optional<List<String>> keys();

    /** Whether plain http to this very machine is allowed. For the sandbox only; production refuses to start with it. */
    @WithDefault("false")
    boolean loopback();

    /** How many endpoints a party may have. */
    @WithDefault("16")
    @Min(1)
    @Max(100)
    int mostEndpoints();

    /** How long a secret goes on signing beside the one that has replaced it, unless the rotation says otherwise. */
    @WithDefault("PT24H")
    @DurationMin
    @DurationMax(days = 7)
    Duration overlap();

    /**
     * The waits between attempts, each up to a tenth longer at random. Thirteen attempts over a bit more than three days.
     */
    @WithDefault("PT5S,PT30S,PT5M,PT15M,PT30M,PT1H,PT2H,PT4H,PT8H,PT13H,PT20H,PT24H")
    List<Duration> waits();

    /** How long one attempt may take, from the name's resolution to the last byte of the answer. */
    @WithDefault("PT20S")
    @DurationMin(millis = 100)
    @DurationMax(seconds = 30)
    Duration timeout();

    /** How many attempts a replica makes side by side. */
    @WithDefault("256")
    @Min(1)
    @Max(5000)
    int abreast();

    /** How many of them, about, go to the same endpoint. */
    @WithDefault("8")
    @Min(1)
    @Max(100)
    int abreastPerEndpoint();

    /** How long what has been delivered, or given up, stays in the log. */
    @WithDefault("P30D")
    @DurationMin(days = 4)
    @DurationMax(days = 365)
    Duration keep();
}
