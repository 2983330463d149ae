package tradeassurance.payment.ledger;

import java.util.List;

import tradeassurance.kernel.Money;

/** What the platform itself has, and has given. */
record PlatformBalancesView(List<Balance> items) {

    /** One of its accounts in one currency; what was exchanged is below zero in the currency that was given. */
    record Balance(String account, Money balance) {
    }
}
