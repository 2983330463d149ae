/** What suppliers owe: refunds that the platform has paid for them, collected from their proceeds or given up. */
@NullMarked
package tradeassurance.payment.recourse;

import org.jspecify.annotations.NullMarked;
