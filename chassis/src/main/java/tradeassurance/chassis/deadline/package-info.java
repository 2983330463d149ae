/** Timers that are due fire once, through the same door as everybody else, however late. */
@NullMarked
package tradeassurance.chassis.deadline;

import org.jspecify.annotations.NullMarked;
