/** The one way into an aggregate: lock, expire, decide, become, record; one transaction. */
@NullMarked
package tradeassurance.chassis.door;

import org.jspecify.annotations.NullMarked;
