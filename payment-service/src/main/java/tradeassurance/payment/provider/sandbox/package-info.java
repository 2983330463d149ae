/** What the provider of the sandbox tells by itself: signed notifications. */
@NullMarked
package tradeassurance.payment.provider.sandbox;

import org.jspecify.annotations.NullMarked;
