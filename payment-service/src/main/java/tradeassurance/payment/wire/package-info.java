/**
 * Wire transfers: an account and a reference for every payment, bank statements, and the lines that fit no payment (R53-R56).
 */
@NullMarked
package tradeassurance.payment.wire;

import org.jspecify.annotations.NullMarked;
