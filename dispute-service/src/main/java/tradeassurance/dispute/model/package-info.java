/** What a dispute is, who may do what in it, and what time does to it. Decided without I/O and without a clock. */
@NullMarked
package tradeassurance.dispute.model;

import org.jspecify.annotations.NullMarked;
