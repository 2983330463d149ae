/** Every event to every endpoint that asked for it, at least once, for three days. */
@NullMarked
package tradeassurance.chassis.webhook.delivery;

import org.jspecify.annotations.NullMarked;
