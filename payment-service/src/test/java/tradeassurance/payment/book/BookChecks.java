package tradeassurance.payment.book;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.payment.book.PureBooks.GRANTED;
import static tradeassurance.payment.book.PureBooks.SUPPLIER;

import java.util.Map;
import java.util.TreeMap;

import tradeassurance.kernel.Money;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.EscrowState;
import tradeassurance.payment.escrow.model.Paid;
import tradeassurance.payment.payout.model.Payout;
import tradeassurance.payment.payout.model.PayoutState;
import tradeassurance.payment.recourse.model.Recourse;

/** What must hold of the books of the model after every movement: INV1, INV3, INV4 and INV5. */
final class BookChecks {

    private BookChecks() {
    }

    static void check(String what, PureBooks books) {
        checkCurrency(what, books, "");
        checkCurrency(what, books, " EUR");
        long owed = books.recourses.values().stream().map(Recourse::outstanding).mapToLong(Money::minor).sum();
        assertThat(books.balance(Accounts.recourse(SUPPLIER))).as(what).isEqualTo(-owed);
        assertThat(owed == 0 || books.available().isZero()).as(what + ": who owes has nothing to draw").isTrue();
        checkClearing(what, books);
        long atRisk = books.orders.values().stream().filter(account -> account.state() != EscrowState.RELEASED)
                .flatMap(account -> account.paid().stream()).map(Paid::atRisk).mapToLong(Money::minor).sum();
        assertThat(atRisk).as(what + ": INV4").isLessThanOrEqualTo(books.inUse()).isLessThanOrEqualTo(GRANTED);
        books.orders.values().forEach(account -> checkOrder(what, books, account));
    }

    /** Every currency sums to nothing by itself, and the exchange has what payments have brought and not got back. */
    private static void checkCurrency(String what, PureBooks books, String currency) {
        Map<String, Long> accounts = new TreeMap<>();
        books.balances.forEach((name, balance) -> {
            if (name.endsWith(" EUR") == currency.equals(" EUR")) {
                accounts.put(name.substring(0, name.length() - currency.length()), balance);
            }
        });
        assertThat(accounts.values().stream().mapToLong(Long::longValue).sum()).as(what).isZero();
        accounts.forEach((name, balance) -> assertThat(balance >= 0 || name.endsWith(":external")
                || name.endsWith(":recourse") || name.equals(Accounts.GUARANTEE_FUND) || name.equals(Accounts.FX))
                .as(what + ": " + name).isTrue());
        assertThat(accounts.getOrDefault(Accounts.FX, 0L)).as(what + ": the exchange")
                .isEqualTo(books.exchanged.getOrDefault(currency.isEmpty() ? "USD" : "EUR", 0L));
        if (!currency.isEmpty()) {
            BooksModelTest.METHODS.forEach(method -> assertThat(accounts.getOrDefault(Accounts.clearing(method), 0L))
                    .as(what + ": nothing of another currency waits").isZero());
        }
    }

    private static void checkClearing(String what, PureBooks books) {
        for (String method : BooksModelTest.METHODS) {
            long onItsWay = books.refunds.stream().flatMap(refund -> refund.left().stream())
                    .filter(part -> part.share().method().equals(method))
                    .mapToLong(part -> part.share().amount().minor()).sum();
            assertThat(books.balance(Accounts.clearing(method))).as(what + ": " + method).isEqualTo(onItsWay);
        }
        assertThat(books.balance(Accounts.PAYOUTS)).as(what).isEqualTo(books.payouts.values().stream()
                .filter(payout -> payout.state() == PayoutState.SENT).map(Payout::terms)
                .mapToLong(terms -> terms.amount().minor()).sum());
    }

    private static void checkOrder(String what, PureBooks books, EscrowAccount account) {
        assertThat(account.held().minor()).as(what).isEqualTo(books.balance(Accounts.escrow(account.id())));
        assertThat(account.refunded().atMost(account.received())).as(what + ": INV5").isTrue();
        account.paid().forEach(paid -> assertThat(paid.refunded().atMost(paid.received())).as(what + ": INV5").isTrue());
        if (account.state() != EscrowState.RELEASED) {
            Money covered = account.held().plus(account.advanced()).minus(account.recovered());
            assertThat(covered.atLeast(account.refundable().max(account.frozen()))).as(what + ": INV3").isTrue();
        }
    }
}
