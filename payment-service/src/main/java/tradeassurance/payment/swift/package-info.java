/** Messages of the SWIFT network, as far as banks still write them in its own format. */
@NullMarked
package tradeassurance.payment.swift;

import org.jspecify.annotations.NullMarked;
