/** The suite as its clients see it: one URL, tokens, JSON over HTTP. The demonstration and the stories use nothing else. */
@NullMarked
package tradeassurance.suite.client;

import org.jspecify.annotations.NullMarked;
