/** A request with a key takes effect once; its repeats get the same answer. */
@NullMarked
package tradeassurance.chassis.once;

import org.jspecify.annotations.NullMarked;
