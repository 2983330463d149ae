/** No caller, fast or slow, takes a service from the others. */
@NullMarked
package tradeassurance.chassis.pace;

import org.jspecify.annotations.NullMarked;
