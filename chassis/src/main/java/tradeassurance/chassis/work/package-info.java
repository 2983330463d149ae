/** How work goes on behind a request: in rounds, apart from the caller, woken after a commit, in the caller's trace. */
@NullMarked
package tradeassurance.chassis.work;

import org.jspecify.annotations.NullMarked;
