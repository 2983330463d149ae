/** The edges between processes, and what goes wrong on them. */
@NullMarked
package tradeassurance.suite.wire;

import org.jspecify.annotations.NullMarked;
