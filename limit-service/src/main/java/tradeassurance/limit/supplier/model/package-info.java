/** Who a supplier is to the platform, and whether it takes part. */
@NullMarked
package tradeassurance.limit.supplier.model;

import org.jspecify.annotations.NullMarked;
