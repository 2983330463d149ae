/** Quotes: what paying would cost by each method, frozen until they expire. */
@NullMarked
package tradeassurance.payment.quote;

import org.jspecify.annotations.NullMarked;
