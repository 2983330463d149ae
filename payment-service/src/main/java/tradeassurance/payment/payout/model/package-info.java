/** What a payout is and what may become of it. Pure: no I/O and no clock. */
@NullMarked
package tradeassurance.payment.payout.model;

import org.jspecify.annotations.NullMarked;
