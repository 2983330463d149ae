/** What an order is, and what becomes of it: decided without I/O and without a clock. */
@NullMarked
package tradeassurance.order.model;

import org.jspecify.annotations.NullMarked;
