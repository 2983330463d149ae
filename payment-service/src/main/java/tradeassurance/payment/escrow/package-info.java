/** The money of an order: every movement happens under the lock of its escrow account. */
@NullMarked
package tradeassurance.payment.escrow;

import org.jspecify.annotations.NullMarked;
