/** What a buyer asks a supplier before there is an order (R18, R20, R67). */
@NullMarked
package tradeassurance.order.inquiry;

import org.jspecify.annotations.NullMarked;
