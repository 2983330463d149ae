/** The sandbox's provider, as far as this service asks it. */
@NullMarked
package tradeassurance.payment.peer.sandbox;

import org.jspecify.annotations.NullMarked;
