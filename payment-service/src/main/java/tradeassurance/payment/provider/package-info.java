/** What this service needs of a payment provider. */
@NullMarked
package tradeassurance.payment.provider;

import org.jspecify.annotations.NullMarked;
