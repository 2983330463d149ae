/** Who asks, and whether it is theirs to ask. */
@NullMarked
package tradeassurance.chassis.caller;

import org.jspecify.annotations.NullMarked;
