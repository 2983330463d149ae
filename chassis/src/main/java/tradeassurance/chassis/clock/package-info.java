/** One clock for everything, which the sandbox can move. */
@NullMarked
package tradeassurance.chassis.clock;

import org.jspecify.annotations.NullMarked;
