/** Requests that are waiting take effect together: one transaction and one commit for all, and an outcome for each. */
@NullMarked
package tradeassurance.chassis.together;

import org.jspecify.annotations.NullMarked;
