/** The dispute-service, as far as refunds need it. */
@NullMarked
package tradeassurance.payment.peer.dispute;

import org.jspecify.annotations.NullMarked;
