package tradeassurance.limit.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.limit.Http.commit;
import static tradeassurance.limit.Http.enrolled;
import static tradeassurance.limit.Http.grant;
import static tradeassurance.limit.Http.limit;
import static tradeassurance.limit.Http.operator;
import static tradeassurance.limit.Http.release;
import static tradeassurance.limit.Http.reserve;
import static tradeassurance.limit.Http.unique;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** INV2 under sixteen clients at once, over HTTP, on one supplier. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class NeverOversoldTest {

    private static final int CLIENTS = 16;
    private static final ExecutorService AT_ONCE = Executors.newFixedThreadPool(CLIENTS);

    @AfterAll
    static void stop() {
        AT_ONCE.shutdownNow();
    }

    private static <T> List<T> all(int times, Callable<T> work) throws Exception {
        List<Future<T>> asked = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            asked.add(AT_ONCE.submit(work));
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> answer : asked) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static BigDecimal granted(String supplier, String payment, String amount) {
        return new BigDecimal(reserve(supplier, payment, amount).statusCode(201).extract().<String> path("granted.amount"));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void booksAreRight() {
        operator().get("/v1/ledger-checks").then().statusCode(200).body("ok", equalTo(true))
                .body("checks.name", contains("INV2", "RESERVATIONS_EQUAL_LIMITS", "ENTRIES_EQUAL_LIMITS"))
                .body("checks.ok", contains(true, true, true));
    }

    @Test
    void twoReservesOfAllThatIsLeftAreNeverBothGranted() throws Exception {
        for (int round = 0; round < 5; round++) {
            String supplier = enrolled("4000.00");
            assertThat(all(2, () -> granted(supplier, unique("pay"), "4000.00"))).usingElementComparator(BigDecimal::compareTo)
                    .containsExactlyInAnyOrder(new BigDecimal("4000.00"), BigDecimal.ZERO);
        }
    }

    @Test
    void sixteenClientsTakeExactlyWhatThereIs() throws Exception {
        String supplier = enrolled("1000.00");
        List<BigDecimal> granted = all(8 * CLIENTS, () -> granted(supplier, unique("pay"), "9.37"));
        assertThat(sum(granted)).isEqualByComparingTo("1000.00");
        limit(supplier).body("reserved.amount", equalTo("1000.00")).body("available.amount", equalTo("0.00"));
        booksAreRight();
    }

    @Test
    void sixteenRepeatsOfOneReserveTakeRoomOnce() throws Exception {
        String supplier = enrolled("1000.00");
        String payment = unique("pay");
        List<BigDecimal> granted = all(CLIENTS, () -> granted(supplier, payment, "10.00"));
        assertThat(granted).allSatisfy(amount -> assertThat(amount).isEqualByComparingTo("10.00"));
        limit(supplier).body("reserved.amount", equalTo("10.00"));
    }

    @Test
    void whatIsGivenBackCanBeTakenAgainWhileAllGoOn() throws Exception {
        String supplier = enrolled("50.00");
        all(5 * CLIENTS, () -> {
            String payment = unique("pay");
            BigDecimal granted = granted(supplier, payment, "7.00");
            if (granted.signum() > 0) {
                commit(payment, granted.toPlainString()).statusCode(201);
            }
            return release(supplier, payment, null).statusCode(201).extract().<String> path("state");
        }).forEach(state -> assertThat(state).isEqualTo("RELEASED"));
        limit(supplier).body("reserved.amount", equalTo("0.00")).body("used.amount", equalTo("0.00"))
                .body("available.amount", equalTo("50.00"));
        booksAreRight();
    }

    @Test
    void aLimitThatIsSetMeanwhileLosesNoReservation() throws Exception {
        String supplier = enrolled("100.00");
        AtomicInteger turn = new AtomicInteger();
        List<BigDecimal> granted = all(5 * CLIENTS, () -> {
            int now = turn.incrementAndGet();
            if (now % 10 == 0) {
                grant(supplier, now + ".00").statusCode(201);
                return BigDecimal.ZERO;
            }
            return granted(supplier, unique("pay"), "3.00");
        });
        limit(supplier).body("reserved.amount", equalTo(sum(granted).setScale(2).toPlainString()));
        booksAreRight();
    }

    /** The two race; whichever wins, nothing stays reserved. */
    @Test
    void aReserveAndItsReleaseInAnyOrderLeaveNothing() throws Exception {
        String supplier = enrolled("1000.00");
        for (int round = 0; round < 15; round++) {
            String payment = unique("pay");
            Future<?> reserve = AT_ONCE.submit(() -> reserve(supplier, payment, "5.00").statusCode(201));
            release(supplier, payment, null).statusCode(201).body("state", equalTo("RELEASED"));
            reserve.get();
        }
        limit(supplier).body("reserved.amount", equalTo("0.00")).body("available.amount", equalTo("1000.00"));
        booksAreRight();
    }
}
