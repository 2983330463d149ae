/** What the four services say in the same words: money, actors, lifecycles, calendars, refusals. Plain Java, no framework. */
@NullMarked
package tradeassurance.kernel;

import org.jspecify.annotations.NullMarked;
