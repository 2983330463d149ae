/** The life of an inquiry, decided without I/O. */
@NullMarked
package tradeassurance.order.inquiry.model;

import org.jspecify.annotations.NullMarked;
