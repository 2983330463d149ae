/**
 * The catalogue of methods: what each takes, from whom, how much, for what fee, and how long it takes. Pure: no I/O, no clock.
 */
@NullMarked
package tradeassurance.payment.model.method;

import org.jspecify.annotations.NullMarked;
