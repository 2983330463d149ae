package tradeassurance.payment.book;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;
import tradeassurance.payment.escrow.EscrowPostings;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.EscrowCommand;
import tradeassurance.payment.escrow.model.EscrowEvent;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowReceived;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowRefundBooked;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowReleased;
import tradeassurance.payment.escrow.model.Paid;
import tradeassurance.payment.escrow.model.Share;
import tradeassurance.payment.model.Settlement;
import tradeassurance.payment.payout.PayoutPostings;
import tradeassurance.payment.payout.model.Payout;
import tradeassurance.payment.payout.model.PayoutEvent;
import tradeassurance.payment.payout.model.PayoutState;
import tradeassurance.payment.payout.model.PayoutTerms;
import tradeassurance.payment.recourse.RecoursePostings;
import tradeassurance.payment.recourse.model.Debt;
import tradeassurance.payment.recourse.model.Recourse;
import tradeassurance.payment.recourse.model.RecourseEvent;
import tradeassurance.payment.recourse.model.RecourseTerms;

/** One supplier's trade with the models alone: orders, refunds, debts, payouts, a limit, and the books that they write. */
final class PureBooks {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final String SUPPLIER = "s1";
    static final Actor SERVICE = new Actor(Role.SERVICE, "payment-service");
    static final Actor PROVIDER = new Actor(Role.PROVIDER, "provider");
    static final Actor OPERATOR = new Actor(Role.OPERATOR, "desk");
    static final long GRANTED = 20_000;

    /** A refund that is on its way: what is still to be paid, and what frees the limit in the end. */
    record Refund(String id, String order, List<Part> left, List<Share> recoveries) {
    }

    /** A part of one, and what the buyer gets for it. */
    record Part(Share share, Money sent) {
    }

    final Map<String, EscrowAccount> orders = new LinkedHashMap<>();
    final Map<String, Recourse> recourses = new LinkedHashMap<>();
    final Map<String, Payout> payouts = new LinkedHashMap<>();
    final List<Refund> refunds = new ArrayList<>();
    final Map<String, Long> balances = new TreeMap<>();
    /** What each payment uses of the limit. */
    final Map<String, Long> used = new LinkedHashMap<>();
    /** What each payment has brought, and what of it is booked to go back. */
    final Map<String, Settlement> settlements = new LinkedHashMap<>();
    private final Map<String, Money> back = new LinkedHashMap<>();
    final Set<String> chargedBack = new HashSet<>();
    /**
     * What each payment in another currency stands for in the books of the exchange: what it brought, less what it gave back.
     */
    final Map<String, Long> exchanged = new TreeMap<>();

    static Money cents(long minor) {
        return Money.ofMinor(minor, "USD");
    }

    long balance(String account) {
        return balances.getOrDefault(account, 0L);
    }

    Money available() {
        return cents(balance(Accounts.available(SUPPLIER)));
    }

    long inUse() {
        return used.values().stream().mapToLong(Long::longValue).sum();
    }

    EscrowAccount order(String id) {
        return orders.computeIfAbsent(id, unknown -> EscrowAccount.open(unknown, "b1", SUPPLIER, cents(0)).next());
    }

    void decide(String order, EscrowCommand command, Actor by) {
        Decision<EscrowAccount> decision = order(order).decide(command, by, NOON);
        orders.put(order, decision.next());
        for (Event event : decision.events()) {
            EscrowPostings.of(decision.next(), (EscrowEvent) event).forEach(this::post);
            if (event instanceof EscrowReceived received) {
                used.put(received.paymentId(), received.advanced().minor());
                settled(received);
                collect(received.advanced());
            } else if (event instanceof EscrowReleased released) {
                released.payments().forEach(payment -> used.put(payment, 0L));
                collect(released.amount());
            } else if (event instanceof EscrowRefundBooked booked) {
                refunds.add(new Refund(booked.refundId(), order,
                        new ArrayList<>(booked.parts().stream().map(this::part).toList()), booked.recoveries()));
                owe(order, booked.refundId(), booked.funding().recourse());
            }
        }
    }

    private void settled(EscrowReceived payment) {
        Money worth = payment.received().plus(payment.fee());
        Money taken = payment.charged().currency().equals(worth.currency()) ? payment.received() : payment.charged();
        settlements.put(payment.paymentId(),
                new Settlement(taken, payment.received(), payment.surplus(), payment.advanced(), NOON));
        exchange(payment.charged(), worth);
    }

    /** The platform has taken the one and given the other. */
    private void exchange(Money in, Money out) {
        if (!in.currency().equals(out.currency())) {
            exchanged.merge(in.currencyCode(), in.minor(), Long::sum);
            exchanged.merge(out.currencyCode(), -out.minor(), Long::sum);
        }
    }

    private Part part(Share share) {
        Money before = back.getOrDefault(share.paymentId(), cents(0));
        back.put(share.paymentId(), before.plus(share.amount()));
        return new Part(share, Objects.requireNonNull(settlements.get(share.paymentId())).back(before, share.amount()));
    }

    private void owe(String order, String refund, Money amount) {
        if (amount.isPositive()) {
            String id = "rcs_%05d".formatted(recourses.size());
            recourses.put(id, Recourse.open(id, new RecourseTerms(SUPPLIER, order, refund, amount, NOON,
                    NOON.plus(Duration.ofDays(7)))).next());
        }
    }

    private void collect(Money proceeds) {
        List<Debt> debts = recourses.values().stream().filter(owed -> owed.outstanding().isPositive())
                .map(owed -> new Debt(owed.id(), owed.outstanding())).toList();
        for (Debt paid : Debt.paidBy(proceeds, debts)) {
            change(recourses.get(paid.recourseId()).collect(paid.outstanding(), SERVICE, NOON));
        }
    }

    void change(Decision<Recourse> decision) {
        recourses.put(decision.next().id(), decision.next());
        decision.events().forEach(
                event -> RecoursePostings.of(decision.next(), (RecourseEvent) event).forEach(this::post));
    }

    /** The provider pays the next part of a refund; the last one frees what came back of the limit. */
    void pay(Refund refund) {
        Part part = refund.left().remove(0);
        decide(refund.order(),
                new EscrowCommand.PayRefund(refund.id(), part.share().method(), part.share().amount(), part.sent()), PROVIDER);
        exchange(part.share().amount(), part.sent());
        if (refund.left().isEmpty()) {
            refunds.remove(refund);
            refund.recoveries().forEach(back -> used.computeIfPresent(back.paymentId(),
                    (payment, held) -> Math.max(0, held - back.amount().minor())));
        }
    }

    /** What a provider takes back is booked and paid at once, and so is the fee, and a little that the buyer now has twice. */
    void chargeBack(String refund, String order, Paid paid, Money amount) {
        chargedBack.add(paid.paymentId());
        decide(order, new EscrowCommand.ChargeBack(refund, paid.paymentId(), amount, available()), PROVIDER);
        pay(refunds.get(refunds.size() - 1));
        decide(order, new EscrowCommand.BearChargeback(paid.paymentId(), paid.method(), cents(0), cents(7), cents(7)),
                PROVIDER);
    }

    void draw(String id, Money amount) {
        move(Payout.request(id, new PayoutTerms(SUPPLIER, amount, "ba_1", null, NOON), available()));
        move(payouts.get(id).send(Duration.ofMinutes(1), SERVICE, NOON));
    }

    void move(Decision<Payout> decision) {
        payouts.put(decision.next().id(), decision.next());
        for (Event event : decision.events()) {
            PayoutPostings.of(decision.next(), (PayoutEvent) event).forEach(this::post);
        }
        if (decision.next().state() == PayoutState.FAILED && !decision.events().isEmpty()) {
            collect(decision.next().terms().amount());
        }
    }

    private void post(Posting posting) {
        balances.merge(name(posting.from(), posting), -posting.amount().minor(), Long::sum);
        balances.merge(name(posting.to(), posting), posting.amount().minor(), Long::sum);
    }

    /** Of accounts in other currencies the name says so. */
    private static String name(String account, Posting posting) {
        String currency = posting.amount().currencyCode();
        return currency.equals("USD") ? account : account + " " + currency;
    }
}
