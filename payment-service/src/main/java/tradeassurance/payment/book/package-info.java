/** The books: entries that always sum to nothing, written once, and what they make of the balances of suppliers. */
@NullMarked
package tradeassurance.payment.book;

import org.jspecify.annotations.NullMarked;
