package tradeassurance.payment;

import java.math.BigDecimal;
import java.time.Duration;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How payments are taken. */
@ConfigMapping(prefix = "payment")
public interface PaymentConfig {

    Card card();

    Janitor janitor();

    SandboxProvider sandboxProvider();

    /** Payments by card. */
    interface Card {

        /** The most that one payment may be, in US dollars, without the fee (A18). */
        @WithDefault("12000.00")
        @DecimalMin("0.01")
        @DecimalMax("1000000000")
        BigDecimal cap();

        /** The fee as a share of the amount. */
        @WithDefault("0.0299")
        @DecimalMin("0")
        @DecimalMax("0.2")
        BigDecimal feeRate();

        /** How long the money takes at the least. */
        @WithDefault("PT1H")
        @DurationMin
        @DurationMax(days = 30)
        Duration settlesAfter();

        /** How long the money takes at the most; afterwards the payment is overdue (A25). */
        @WithDefault("PT2H")
        @DurationMin(minutes = 1)
        @DurationMax(days = 60)
        Duration settlesWithin();
    }

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
