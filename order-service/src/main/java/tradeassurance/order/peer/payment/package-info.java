/** What payment-service is asked and told. */
@NullMarked
package tradeassurance.order.peer.payment;

import org.jspecify.annotations.NullMarked;
