package tradeassurance.payment.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.payment.book.Accounts;
import tradeassurance.payment.escrow.model.EscrowAccount;

/**
 * Whose statement it is: two accounts of the books, and what readers call them.
 *
 * @param orderId the only order whose entries count; null for all
 */
record Subject(String id, String currency, List<String> names, List<String> accounts, @Nullable String orderId) {

    /** What lies in escrow, and what the buyer has paid (below zero), fees included, less what has come back. */
    static Subject of(EscrowAccount account) {
        return new Subject(account.id(), account.released().currencyCode(), List.of("escrow", "buyer"),
                List.of(Accounts.escrow(account.id()), Accounts.buyer(account.buyerId())), account.id());
    }

    /** What a supplier may draw, and what it owes (below zero). */
    static Subject ofSupplier(String supplierId, String currency) {
        return new Subject(supplierId, currency, List.of("available", "recourse"),
                List.of(Accounts.available(supplierId), Accounts.recourse(supplierId)), null);
    }

    /** Two amounts under their names, in order. */
    Map<String, Money> named(Money first, Money second) {
        Map<String, Money> named = new LinkedHashMap<>();
        named.put(names.get(0), first);
        named.put(names.get(1), second);
        return named;
    }

    /** Two amounts of nothing. */
    Map<String, Money> nothing() {
        return named(Money.ofMinor(0, currency), Money.ofMinor(0, currency));
    }
}
