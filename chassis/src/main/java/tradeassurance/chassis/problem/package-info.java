/** Every refusal and every failure is an RFC 9457 problem document; nothing internal leaks. */
@NullMarked
package tradeassurance.chassis.problem;

import org.jspecify.annotations.NullMarked;
