/** What currencies are worth in US dollars, who says so, and since when. */
@NullMarked
package tradeassurance.payment.rate;

import org.jspecify.annotations.NullMarked;
