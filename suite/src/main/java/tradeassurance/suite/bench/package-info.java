/** How fast it is, against what, on the same machine in the same minutes. */
@NullMarked
package tradeassurance.suite.bench;

import org.jspecify.annotations.NullMarked;
