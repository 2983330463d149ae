/** How values look in JSON. */
@NullMarked
package tradeassurance.chassis.wire;

import org.jspecify.annotations.NullMarked;
