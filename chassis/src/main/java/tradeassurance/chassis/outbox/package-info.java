/** A call written together with a change of state is made at least once, in order per aggregate. */
@NullMarked
package tradeassurance.chassis.outbox;

import org.jspecify.annotations.NullMarked;
