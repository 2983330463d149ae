package tradeassurance.limit.ledger;

import java.util.List;

/** Whether the books are right. */
record LedgerCheckView(boolean ok, List<Check> checks) {

    /**
     * One thing that must hold.
     *
     * @param offending the suppliers for which it does not, at most twenty of them
     */
    record Check(String name, boolean ok, List<String> offending) {
    }

    static LedgerCheckView of(List<Check> checks) {
        return new LedgerCheckView(checks.stream().allMatch(Check::ok), checks);
    }
}
