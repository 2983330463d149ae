/** Where the content of documents is: a folder or a bucket. Both behave alike. */
@NullMarked
package tradeassurance.chassis.document.store;

import org.jspecify.annotations.NullMarked;
