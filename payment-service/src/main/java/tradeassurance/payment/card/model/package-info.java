/** What a name for a card may look like. Pure: no I/O and no clock. */
@NullMarked
package tradeassurance.payment.card.model;

import org.jspecify.annotations.NullMarked;
