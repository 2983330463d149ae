/** What every service of the suite guarantees in the same way. One package per guarantee. */
@NullMarked
package tradeassurance.chassis;

import org.jspecify.annotations.NullMarked;
