/** What was delivered, what was not and why, and how to have it again. */
@NullMarked
package tradeassurance.chassis.webhook.log;

import org.jspecify.annotations.NullMarked;
