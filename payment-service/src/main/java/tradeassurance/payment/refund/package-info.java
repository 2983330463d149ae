/** Refunds: one instruction for one cause, paid back in parts to where the money came from. */
@NullMarked
package tradeassurance.payment.refund;

import org.jspecify.annotations.NullMarked;
