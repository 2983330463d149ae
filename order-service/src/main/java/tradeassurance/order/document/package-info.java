/** Documents of an order: immutable, and superseded by newer ones. */
@NullMarked
package tradeassurance.order.document;

import org.jspecify.annotations.NullMarked;
