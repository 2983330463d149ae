/** What a service makes of the answers of another. */
@NullMarked
package tradeassurance.chassis.peer;

import org.jspecify.annotations.NullMarked;
