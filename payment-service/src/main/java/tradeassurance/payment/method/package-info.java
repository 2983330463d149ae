/** The catalogue of payment methods as operators have tuned it. */
@NullMarked
package tradeassurance.payment.method;

import org.jspecify.annotations.NullMarked;
