/** Where integrators want to be told of what. */
@NullMarked
package tradeassurance.chassis.webhook.endpoint;

import org.jspecify.annotations.NullMarked;
