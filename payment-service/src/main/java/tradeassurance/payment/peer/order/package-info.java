/** The order-service, as far as payments need it. */
@NullMarked
package tradeassurance.payment.peer.order;

import org.jspecify.annotations.NullMarked;
