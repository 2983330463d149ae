/** Personal data is taken out of what is on record, and the record stays whole: who did it, when and why takes its place. */
@NullMarked
package tradeassurance.chassis.redaction;

import org.jspecify.annotations.NullMarked;
