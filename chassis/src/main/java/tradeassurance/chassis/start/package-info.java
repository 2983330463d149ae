/** What must hold before a service agrees to start. */
@NullMarked
package tradeassurance.chassis.start;

import org.jspecify.annotations.NullMarked;
