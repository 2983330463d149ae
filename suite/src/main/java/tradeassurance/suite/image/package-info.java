/** The images of the services and of the suite, made by Jib: no Docker, and the same digest for the same files. */
@NullMarked
package tradeassurance.suite.image;

import org.jspecify.annotations.NullMarked;
