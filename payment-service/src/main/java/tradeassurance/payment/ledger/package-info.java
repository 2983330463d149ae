/** The books, as integrators and auditors read them. */
@NullMarked
package tradeassurance.payment.ledger;

import org.jspecify.annotations.NullMarked;
