package tradeassurance.payment.ledger;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that must always hold of the books, as a query for whatever does not hold to it.
 *
 * @param meaning what must hold
 * @param query answers one column of text, one row for each thing that offends
 */
record Invariant(String title, String meaning, String query) {

    private static final List<Invariant> ALL = Stream.of(BookInvariants.ALL, SupplierInvariants.ALL, OrderInvariants.ALL,
            PaymentInvariants.ALL).flatMap(List::stream).toList();

    static List<Invariant> all() {
        return ALL;
    }

    /** The first twenty offenders. */
    String offenders() {
        return "SELECT * FROM (" + query + ") AS offender LIMIT 20";
    }
}
