/** What may be added to the papers of an order, decided without I/O. */
@NullMarked
package tradeassurance.order.paper.model;

import org.jspecify.annotations.NullMarked;
