/** Lists in pages of bounded size that stay fast however long the list is. */
@NullMarked
package tradeassurance.chassis.page;

import org.jspecify.annotations.NullMarked;
