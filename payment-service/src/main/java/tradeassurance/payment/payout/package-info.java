/** Payouts: what suppliers draw of their balances. */
@NullMarked
package tradeassurance.payment.payout;

import org.jspecify.annotations.NullMarked;
