/** Wire transfers: how they are recognised in bank statements, and what becomes of those that are not. Pure. */
@NullMarked
package tradeassurance.payment.wire.model;

import org.jspecify.annotations.NullMarked;
