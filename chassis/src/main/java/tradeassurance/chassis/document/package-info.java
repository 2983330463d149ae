/**
 * Files that people hand in: looked at, bounded, hashed, stored before anything refers to them, and given out as attachments.
 * A service that keeps documents sets {@code chassis.documents.store} and has the table {@code document}.
 */
@NullMarked
package tradeassurance.chassis.document;

import org.jspecify.annotations.NullMarked;
