/** Everything that happened, in one order that never changes. */
@NullMarked
package tradeassurance.chassis.feed;

import org.jspecify.annotations.NullMarked;
