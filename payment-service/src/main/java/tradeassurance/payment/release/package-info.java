/** The end of coverage: what is held becomes the supplier's, and the limit is free again. */
@NullMarked
package tradeassurance.payment.release;

import org.jspecify.annotations.NullMarked;
