/** Everything that is handed in, written and recorded about an order, in one chain that shows what is missing. */
@NullMarked
package tradeassurance.order.paper;

import org.jspecify.annotations.NullMarked;
