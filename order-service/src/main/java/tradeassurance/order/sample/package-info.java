/** Whether a sample was checked, or both sides did without (R20, R104). */
@NullMarked
package tradeassurance.order.sample;

import org.jspecify.annotations.NullMarked;
