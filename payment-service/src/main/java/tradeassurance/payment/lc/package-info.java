/** Letters of credit: a bank's promise to pay against documents (R62-R65). */
@NullMarked
package tradeassurance.payment.lc;

import org.jspecify.annotations.NullMarked;
