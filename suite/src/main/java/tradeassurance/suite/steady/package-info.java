/** Builds of the services that come out the same, byte for byte, whenever and wherever the commit is built. */
@NullMarked
package tradeassurance.suite.steady;

import org.jspecify.annotations.NullMarked;
