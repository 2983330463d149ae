/** What a refund is and what may become of it. Pure: no I/O and no clock. */
@NullMarked
package tradeassurance.payment.refund.model;

import org.jspecify.annotations.NullMarked;
