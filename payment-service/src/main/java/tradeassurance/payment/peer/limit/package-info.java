/** The limit-service, as far as payments need it. */
@NullMarked
package tradeassurance.payment.peer.limit;

import org.jspecify.annotations.NullMarked;
