/** Payments: created by a buyer, taken by a provider, settled into the order's escrow account. */
@NullMarked
package tradeassurance.payment;

import org.jspecify.annotations.NullMarked;
