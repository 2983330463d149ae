/** What a letter of credit is and what may become of it, by UCP 600. Pure: no I/O and no clock. */
@NullMarked
package tradeassurance.payment.lc.model;

import org.jspecify.annotations.NullMarked;
