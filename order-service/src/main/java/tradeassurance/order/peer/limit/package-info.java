/** What limit-service is asked and told. */
@NullMarked
package tradeassurance.order.peer.limit;

import org.jspecify.annotations.NullMarked;
