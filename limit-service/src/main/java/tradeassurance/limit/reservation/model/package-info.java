/** What one payment holds of a supplier's limit, from reserve to release. */
@NullMarked
package tradeassurance.limit.reservation.model;

import org.jspecify.annotations.NullMarked;
