/** What operators look at: what a service's own tables add up to, and how long requests take. */
@NullMarked
package tradeassurance.chassis.figure;

import org.jspecify.annotations.NullMarked;
