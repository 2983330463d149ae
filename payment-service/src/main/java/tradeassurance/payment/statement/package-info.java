/** Statements: what has moved on the accounts of an order or of a supplier, and what that left, for people and spreadsheets. */
@NullMarked
package tradeassurance.payment.statement;

import org.jspecify.annotations.NullMarked;
