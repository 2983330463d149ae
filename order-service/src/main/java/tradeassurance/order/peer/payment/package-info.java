/** What payment-service is told. */
@NullMarked
package tradeassurance.order.peer.payment;

import org.jspecify.annotations.NullMarked;
