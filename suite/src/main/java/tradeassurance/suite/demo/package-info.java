/** Three trades played against a running suite, and printed as they happened. */
@NullMarked
package tradeassurance.suite.demo;

import org.jspecify.annotations.NullMarked;
