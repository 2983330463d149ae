/** What a debt is and what may become of it. Pure: no I/O and no clock. */
@NullMarked
package tradeassurance.payment.recourse.model;

import org.jspecify.annotations.NullMarked;
