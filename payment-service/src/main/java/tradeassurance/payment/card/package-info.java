/** Cards that buyers have bound: the provider's names for them, never their numbers. */
@NullMarked
package tradeassurance.payment.card;

import org.jspecify.annotations.NullMarked;
