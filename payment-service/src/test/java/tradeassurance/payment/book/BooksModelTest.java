package tradeassurance.payment.book;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.payment.book.PureBooks.GRANTED;
import static tradeassurance.payment.book.PureBooks.NOON;
import static tradeassurance.payment.book.PureBooks.OPERATOR;
import static tradeassurance.payment.book.PureBooks.PROVIDER;
import static tradeassurance.payment.book.PureBooks.SERVICE;
import static tradeassurance.payment.book.PureBooks.SUPPLIER;
import static tradeassurance.payment.book.PureBooks.cents;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.EscrowCommand.BookRefund;
import tradeassurance.payment.escrow.model.EscrowCommand.Freeze;
import tradeassurance.payment.escrow.model.EscrowCommand.GiveBack;
import tradeassurance.payment.escrow.model.EscrowCommand.Receive;
import tradeassurance.payment.escrow.model.EscrowCommand.Release;
import tradeassurance.payment.escrow.model.EscrowCommand.Unfreeze;
import tradeassurance.payment.escrow.model.EscrowState;
import tradeassurance.payment.payout.model.PayoutState;
import tradeassurance.payment.recourse.model.Recourse;

/** Any order of movements of any money of a supplier: INV1 to INV5 hold after each. A seed that fails is named. */
class BooksModelTest {

    private static final int SEEDS = 4_000;
    private static final int STEPS = 40;
    static final List<String> METHODS = List.of("CARD", "PAYPAL", "WIRE_TRANSFER");

    private final Map<String, Integer> done = new TreeMap<>();

    @Test
    void theBooksHoldAfterAnyMovements() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            PureBooks books = new PureBooks();
            for (int step = 0; step < STEPS; step++) {
                String what = "seed " + seed + ", step " + step;
                try {
                    move(random, step, books);
                } catch (Refusal refused) {
                    done.merge(refused.reason().code(), 1, Integer::sum);
                } catch (IllegalStateException broken) {
                    throw new AssertionError(what + ": " + broken.getMessage(), broken);
                }
                BookChecks.check(what, books);
            }
        }
        // Nothing that is to be tried may silently never happen.
        assertThat(done).containsOnlyKeys("settle", "settle in another currency", "surplus", "freeze", "freeze a part",
                "unfreeze", "release",
                "refund of the dispute", "refund beside", "give back", "charge back", "charge back after the end", "pay a part",
                "draw", "paid", "returned", "write off",
                "escrow-frozen", "no-settled-payment", "amount-over-refundable", "illegal-state", "surplus-pending",
                "amount-over-balance",
                "amount-over-recourse");
        assertThat(done.values()).as(done.toString()).allMatch(times -> times > 100);
    }

    private void move(Random random, int step, PureBooks books) {
        String order = "ord_" + random.nextInt(3);
        EscrowAccount account = books.order(order);
        long some = 1 + random.nextInt(10_000);
        switch (random.nextInt(13)) {
            case 0, 1 -> settle(random, step, books, order, some);
            case 2 -> {
                boolean part = random.nextBoolean();
                books.decide(order, new Freeze("dsp_" + random.nextInt(40), part ? cents(some) : null), SERVICE);
                done(part ? "freeze a part" : "freeze");
            }
            case 3 -> {
                books.decide(order, new Unfreeze(account.frozenBy() == null ? "dsp_0" : account.frozenBy()), SERVICE);
                done("unfreeze");
            }
            case 4 -> {
                if (random.nextInt(4) == 0) {
                    books.decide(order, new Release("COVERAGE_ENDED"), SERVICE);
                    done("release");
                }
            }
            case 5, 6 -> refund(random, step, books, order, account, some);
            case 7 -> giveBack(step, books, order, account);
            case 8 -> pick(random, books.refunds).forEach(refund -> {
                books.pay(refund);
                done("pay a part");
            });
            case 9 -> {
                books.draw("pyt_" + step, random.nextBoolean() ? cents(some) : books.available().max(cents(1)));
                done("draw");
            }
            case 10 -> settlePayout(random, books);
            case 11 -> chargeBack(random, step, books, order, account);
            default -> pick(random, books.recourses.values().stream()
                    .filter(owed -> owed.outstanding().isPositive()).toList()).forEach(owed -> {
                        books.change(owed.writeOff(random.nextBoolean() ? owed.outstanding() : cents(some), "lost", OPERATOR,
                                NOON));
                        done("write off");
                    });
        }
    }

    private void settle(Random random, int step, PureBooks books, String order, long amount) {
        // INV2: no reservation takes more than there is.
        long granted = Math.min(amount, Math.max(0, GRANTED - books.inUse()));
        long surplus = random.nextInt(5) == 0 ? random.nextInt(500) : 0;
        long advanced = books.order(order).mayAdvance() ? granted : 0;
        Money worth = cents(amount + surplus + amount * 299 / 10_000);
        Money charged = random.nextInt(3) == 0 ? Money.ofMinor(1 + random.nextInt(20_000), "EUR") : worth;
        books.decide(order, new Receive("pay_" + step, METHODS.get(random.nextInt(3)), charged, cents(amount + surplus),
                cents(amount * 299 / 10_000), cents(advanced), cents(surplus)), PROVIDER);
        done(charged.equals(worth) ? surplus > 0 ? "surplus" : "settle" : "settle in another currency");
    }

    private void refund(Random random, int step, PureBooks books, String order, EscrowAccount account, long some) {
        boolean itsOwn = random.nextBoolean() && account.frozenBy() != null;
        Money amount = random.nextBoolean() ? cents(some) : account.refundable().max(cents(1));
        Money frozen = account.frozen();
        books.decide(order, new BookRefund("rfd_" + step, itsOwn ? account.frozenBy() : null, amount, books.available()),
                SERVICE);
        assertThat(itsOwn || books.order(order).frozen().equals(frozen)).as("a refund beside a dispute").isTrue();
        done(itsOwn ? "refund of the dispute" : "refund beside");
    }

    private void giveBack(int step, PureBooks books, String order, EscrowAccount account) {
        account.paid().stream().filter(paid -> paid.surplus().isPositive()).findFirst().ifPresent(paid -> {
            books.decide(order, new GiveBack("rfd_" + step, paid.paymentId()), SERVICE);
            done("give back");
        });
    }

    /** A provider takes back what is left of a payment, or less, and its fee; once for a payment. */
    private void chargeBack(Random random, int step, PureBooks books, String order, EscrowAccount account) {
        pick(random, account.paid().stream().filter(paid -> !books.chargedBack.contains(paid.paymentId()))
                .filter(paid -> paid.received().minus(paid.refunded()).minus(paid.surplus()).isPositive()).toList())
                .forEach(paid -> {
                    Money left = paid.received().minus(paid.refunded()).minus(paid.surplus());
                    Money amount = random.nextBoolean() ? left : cents(1 + random.nextInt((int) left.minor()));
                    books.chargeBack("rfd_" + step, order, paid, amount);
                    done(account.state() == EscrowState.RELEASED ? "charge back after the end" : "charge back");
                });
    }

    private void settlePayout(Random random, PureBooks books) {
        pick(random, books.payouts.values().stream().filter(payout -> payout.state() == PayoutState.SENT).toList())
                .forEach(payout -> {
                    boolean well = random.nextBoolean();
                    books.move(well ? payout.confirm(null, PROVIDER) : payout.fail("account closed", PROVIDER));
                    done(well ? "paid" : "returned");
                });
    }

    private static <T> List<T> pick(Random random, List<T> all) {
        return all.isEmpty() ? List.of() : List.of(all.get(random.nextInt(all.size())));
    }

    private void done(String what) {
        done.merge(what, 1, Integer::sum);
    }

    @Test
    void aDebtThatFallsOverdueIsStillCollected() {
        PureBooks books = new PureBooks();
        books.decide("ord_1", new Receive("pay_1", "CARD", cents(10_299), cents(10_000), cents(299), cents(6_000), cents(0)),
                PROVIDER);
        books.draw("pyt_1", cents(6_000));
        books.decide("ord_1", new BookRefund("rfd_1", null, cents(10_000), books.available()), SERVICE);
        Recourse owed = books.recourses.get("rcs_00000");
        books.change(owed.lapse(owed.firstDue(NOON.plus(Duration.ofDays(7))).orElseThrow()));
        books.decide("ord_2", new Receive("pay_2", "CARD", cents(9_269), cents(9_000), cents(269), cents(9_000), cents(0)),
                PROVIDER);
        assertThat(books.available()).isEqualTo(cents(3_000));
        assertThat(books.balance(Accounts.recourse(SUPPLIER))).isZero();
        BookChecks.check("a debt", books);
    }
}
