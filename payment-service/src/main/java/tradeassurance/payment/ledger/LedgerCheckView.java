package tradeassurance.payment.ledger;

import java.util.List;

/** Whether the books are as they must be. */
record LedgerCheckView(boolean ok, List<Check> checks) {

    /**
     * One invariant.
     *
     * @param meaning what must hold
     * @param offending what does not hold to it, at most twenty lines
     */
    record Check(String name, String meaning, boolean ok, List<String> offending) {
    }

    static LedgerCheckView of(List<Check> checks) {
        return new LedgerCheckView(checks.stream().allMatch(Check::ok), checks);
    }
}
