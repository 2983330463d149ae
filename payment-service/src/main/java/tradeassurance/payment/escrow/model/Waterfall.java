package tradeassurance.payment.escrow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import tradeassurance.kernel.Money;

/** The sums of an order's payments, and how a refund is spread over them. */
record Waterfall(List<Paid> paid, Money released) {

    Money received() {
        return sum(Paid::received);
    }

    Money advanced() {
        return sum(Paid::advanced);
    }

    Money refunded() {
        return sum(Paid::refunded);
    }

    Money recovered() {
        return sum(Paid::recovered);
    }

    Money surplus() {
        return sum(Paid::surplus);
    }

    /** What came in, less what went out of escrow: advances, releases, and refunds that were not taken from the supplier. */
    Money held() {
        return received().minus(advanced()).minus(released).minus(refunded().minus(recovered()));
    }

    private Money sum(Function<Paid, Money> part) {
        return paid.stream().map(part).reduce(Money.zero(released.currency()), Money::plus);
    }

    /**
     * Takes an amount out of the payments, the newest first, none more than its room; no part is of nothing.
     *
     * @throws IllegalStateException if they do not have that much room
     */
    static List<Share> newestFirst(List<Paid> paid, Money amount, Function<Paid, Money> room) {
        List<Share> shares = new ArrayList<>();
        Money left = amount;
        for (int i = paid.size() - 1; i >= 0 && left.isPositive(); i--) {
            Money taken = left.min(room.apply(paid.get(i)));
            if (taken.isPositive()) {
                shares.add(new Share(paid.get(i).paymentId(), paid.get(i).method(), taken));
                left = left.minus(taken);
            }
        }
        if (!left.isZero()) {
            throw new IllegalStateException(left + " of " + amount + " finds no payment");
        }
        return List.copyOf(shares);
    }

    static List<Paid> book(List<Paid> paid, List<Share> parts, List<Share> recoveries) {
        return paid.stream().map(payment -> payment.refund(of(payment, parts), of(payment, recoveries))).toList();
    }

    private static Money of(Paid payment, List<Share> shares) {
        return shares.stream().filter(share -> share.paymentId().equals(payment.paymentId())).map(Share::amount)
                .reduce(Money.zero(payment.received().currency()), Money::plus);
    }
}
