/** What is written, in which language, and who has translated it. */
@NullMarked
package tradeassurance.order.message.model;

import org.jspecify.annotations.NullMarked;
