/** How a limit is worked out. */
@NullMarked
package tradeassurance.limit.recalculation.model;

import org.jspecify.annotations.NullMarked;
