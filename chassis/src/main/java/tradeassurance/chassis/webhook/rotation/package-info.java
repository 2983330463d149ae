/** Another secret, without a moment in which nothing is signed by one that its owner knows. */
@NullMarked
package tradeassurance.chassis.webhook.rotation;

import org.jspecify.annotations.NullMarked;
