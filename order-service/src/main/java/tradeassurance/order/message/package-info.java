/** The message centre of an order: the official record of what was said (R19, R89). */
@NullMarked
package tradeassurance.order.message;

import org.jspecify.annotations.NullMarked;
