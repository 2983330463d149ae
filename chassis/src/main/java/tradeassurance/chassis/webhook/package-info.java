/** How integrators are told, and by what they know that it was us. */
@NullMarked
package tradeassurance.chassis.webhook;

import org.jspecify.annotations.NullMarked;
