package tradeassurance.chassis.webhook.rotation;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/**
 * Asks for another secret.
 *
 * @param overlap how long the former one goes on signing beside it: a day where nothing is said, PT0S where it has leaked
 */
record RotateSecret(@Nullable @DurationMin @DurationMax(days = 7) Duration overlap) {
}
