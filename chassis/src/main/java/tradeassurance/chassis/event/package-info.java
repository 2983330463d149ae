/** What happened: append-only, chained by hash, and readable as a feed. */
@NullMarked
package tradeassurance.chassis.event;

import org.jspecify.annotations.NullMarked;
