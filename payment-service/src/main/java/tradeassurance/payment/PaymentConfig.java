package tradeassurance.payment;

import java.time.Duration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How payments are taken. */
@ConfigMapping(prefix = "payment")
public interface PaymentConfig {

    /** How long a buyer has to agree to a payment at the provider's, where it has to. */
    @WithDefault("PT30M")
    @DurationMin(minutes = 1)
    @DurationMax(days = 1)
    Duration agreesWithin();

    Janitor janitor();

    SandboxProvider sandboxProvider();

    /** Asks providers what they have not told. */
    interface Janitor {

        /** How long is waited for the first question; each further one waits twice as long, at most a day. */
        @WithDefault("PT1M")
        @DurationMin(seconds = 1)
        @DurationMax(days = 1)
        Duration firstQuestionAfter();
    }

    /** The provider of the sandbox. */
    interface SandboxProvider {

        /** What its notifications are signed with, as Standard Webhooks writes it. */
        @Pattern(regexp = "whsec_[A-Za-z0-9+/]{24,}={0,2}")
        String secret();

        /** Where it is told to send them. */
        @NotBlank
        String notifyUrl();

        /** How far the time of a notification may be from the present. */
        @WithDefault("PT5M")
        @DurationMin(seconds = 1)
        @DurationMax(hours = 1)
        Duration tolerance();
    }
}
