/** The images of the services and of the suite, made by Jib: no Docker, and the same bytes from the same commit. */
@NullMarked
package tradeassurance.suite.image;

import org.jspecify.annotations.NullMarked;
