/** What an assurance limit is, and who may change it. */
@NullMarked
package tradeassurance.limit.model;

import org.jspecify.annotations.NullMarked;
