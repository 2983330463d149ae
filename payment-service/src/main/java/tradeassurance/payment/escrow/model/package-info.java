/** What an order's money may do, and the postings that follow. Pure: no I/O and no clock. */
@NullMarked
package tradeassurance.payment.escrow.model;

import org.jspecify.annotations.NullMarked;
