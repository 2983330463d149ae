/** One request to somebody outside, who may not lead us inside. */
@NullMarked
package tradeassurance.chassis.webhook.post;

import org.jspecify.annotations.NullMarked;
