package tradeassurance.suite.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import tradeassurance.chassis.testing.Eventually;
import tradeassurance.suite.wire.WireFault;

/** How soon everything is well again, fault by fault, with the settings of production; only in {@code ./mvnw -Pfaults}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIfSystemProperty(named = "faults", matches = "true")
class FiguresTest {

    private static final int TRADERS = 4;
    private static final long SEED = 26;
    private static final String COMMAND = "./mvnw -Pfaults -Dtest=FiguresTest#";
    /** The first calls of a process that has just begun are slow: it has not read its own code yet. */
    private static final Duration USED_TO_IT_AFTER = Duration.ofSeconds(20);
    private static final Duration HEALTHY_FOR = Duration.ofSeconds(20);
    private static final Duration FROZEN_FOR = Duration.ofSeconds(6);
    private static final int DATABASE_DEATHS = 8;

    private Campaign campaign;

    @BeforeAll
    void start(@TempDir Path folder) {
        campaign = Campaign.on(folder, Map.of(), line -> {
        });
    }

    @AfterAll
    void end() {
        if (campaign != null) {
            campaign.close();
        }
    }

    @Test
    @Order(1)
    void callsArriveSoonAfterTheirCommit() throws Exception {
        campaign.trade(TRADERS, SEED + 5, () -> pass(USED_TO_IT_AFTER));
        try (Deliveries deliveries = Deliveries.watched(campaign.fleet())) {
            campaign.trade(TRADERS, SEED, () -> pass(HEALTHY_FOR));
            List<Duration> times = deliveries.times();
            FaultPage.put("outbox, commit to delivery, healthy", "p99 under 1 s", Counted.times(times),
                    COMMAND + "callsArriveSoonAfterTheirCommit");
            assertThat(Counted.percentile(times, 99)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    @Order(2)
    void aPartitionIsDrainedSoonAfterItIsHealed() throws Exception {
        List<String> between = campaign.fleet().edges().names().stream().filter(edge -> edge.matches(".*-service>.*-service"))
                .toList();
        Duration apart = Duration.ofSeconds(Integer.getInteger("partition", 60));
        List<Duration> drained = new ArrayList<>();
        campaign.trade(TRADERS, SEED + 1, () -> {
            pass(Duration.ofSeconds(2));
            between.forEach(edge -> campaign.fleet().edges().wire(edge).suffer(WireFault.BLACK_HOLE));
            pass(apart);
            List<String> waiting = campaign.waitingCalls();
            assertThat(waiting).isNotEmpty();
            between.forEach(edge -> campaign.fleet().edges().wire(edge).heal());
            drained.add(timed(Duration.ofSeconds(60),
                    () -> assertThat(campaign.waitingCalls()).doesNotContainAnyElementsOf(waiting)));
        });
        FaultPage.put("a partition of %d s between all services, healing to drained".formatted(apart.toSeconds()), "15 s",
                Counted.times(drained), COMMAND + "aPartitionIsDrainedSoonAfterItIsHealed");
        assertThat(Counted.percentile(drained, 100)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    @Order(3)
    void everybodyIsAnsweredWhateverIsFrozen() throws Exception {
        List<List<String>> together = new ArrayList<>(List.of(List.of("postgres"), List.of("sandbox-provider")));
        Stores.SERVICES.forEach(service -> together.add(campaign.fleet().replicas().stream()
                .filter(name -> name.startsWith(service)).toList()));
        campaign.complaints().forget();
        campaign.trade(TRADERS, SEED + 2, () -> {
            for (List<String> frozen : together) {
                frozen.forEach(name -> campaign.fleet().freeze(name, true));
                pass(FROZEN_FOR);
                frozen.forEach(name -> campaign.fleet().freeze(name, false));
                pass(Duration.ofSeconds(3));
            }
        });
        FaultPage.put("answers while each of six is frozen for %d s".formatted(FROZEN_FOR.toSeconds()),
                "all within 5 s, 503 with Retry-After, never 500", Counted.times(campaign.complaints().waits()) + ", "
                        + campaign.complaints().all().size() + " complaints",
                COMMAND + "everybodyIsAnsweredWhateverIsFrozen");
        assertThat(campaign.complaints().all()).isEmpty();
    }

    /** While nobody trades: the other figure is that of eight services and their clients on the same two processors. */
    @Test
    @Order(8)
    void aKilledServiceIsBackSoon() throws Exception {
        List<Duration> times = new ArrayList<>();
        for (String replica : campaign.fleet().replicas()) {
            campaign.fleet().kill9(replica);
            long killed = System.nanoTime();
            timed(Duration.ofSeconds(10), () -> assertThat(campaign.fleet().isReady(replica)).isFalse());
            timed(Duration.ofSeconds(60), () -> assertThat(campaign.fleet().isReady(replica)).isTrue());
            times.add(Duration.ofNanos(System.nanoTime() - killed));
        }
        FaultPage.put("a service killed at rest, to ready", "6 s", Counted.times(times),
                COMMAND + "aKilledServiceIsBackSoon");
        assertThat(Counted.percentile(times, 100)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    @Order(4)
    void aRollingRestartFailsNobody() throws Exception {
        int restarts = campaign.fleet().replicas().size();
        campaign.complaints().forget();
        campaign.trade(TRADERS, SEED + 3, () -> {
            for (String replica : campaign.fleet().replicas()) {
                campaign.fleet().signal(replica, "TERM");
                campaign.recoveries().ofService(replica);
                timed(Duration.ofSeconds(30), () -> assertThat(campaign.fleet().isReady(replica)).isFalse());
                timed(Duration.ofSeconds(60), () -> assertThat(campaign.fleet().isReady(replica)).isTrue());
            }
        });
        campaign.rest();
        Evidence evidence = campaign.evidence();
        List<String> found = Check.all(evidence);
        evidence.stores().close();
        FaultPage.put("a rolling restart of all services (SIGTERM)", "nothing lost, nobody fails after a retry",
                restarts + " restarts, " + found.size() + " findings, " + campaign.complaints().waits().size() + " answers and "
                        + campaign.complaints().broken() + " broken connections; ready again "
                        + Counted.times(campaign.recoveries().services()),
                COMMAND + "aRollingRestartFailsNobody");
        assertThat(found).isEmpty();
    }

    @Test
    @Order(5)
    void theDatabaseComesBackAndSoDoesSuccess() throws Exception {
        List<Long> before = campaign.fleet().replicas().stream().map(campaign.fleet()::pid).toList();
        campaign.trade(TRADERS, SEED + 4, () -> {
            try (Drafter drafter = new Drafter(campaign.fleet(), campaign.client())) {
                for (int i = 0; i < DATABASE_DEATHS; i++) {
                    pass(Duration.ofSeconds(2));
                    campaign.fleet().kill9("postgres");
                    campaign.recoveries().ofPostgres();
                    int awaited = i + 1;
                    timed(Duration.ofSeconds(30),
                            () -> assertThat(campaign.recoveries().afterPostgres()).hasSizeGreaterThanOrEqualTo(awaited));
                }
            }
        });
        List<Duration> times = campaign.recoveries().afterPostgres();
        FaultPage.put("PostgreSQL accepts connections to first success", "2 s, no service restarted", Counted.times(times),
                COMMAND + "theDatabaseComesBackAndSoDoesSuccess");
        assertThat(campaign.fleet().replicas().stream().map(campaign.fleet()::pid).toList()).isEqualTo(before);
        assertThat(Counted.percentile(times, 100)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    @Order(6)
    void timersFireInTime() throws Exception {
        try (Timers timers = Timers.of(campaign)) {
            List<Duration> lags = timers.lags(100);
            FaultPage.put("timers, due to fired", "p99 under 2 s", Counted.times(lags), COMMAND + "timersFireInTime");
            assertThat(Counted.percentile(lags, 99)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    @Order(7)
    void whatIsOverdueAfterAnOutageFiresSoon() throws Exception {
        try (Timers timers = Timers.of(campaign)) {
            Duration fired = timers.overdueAfterAnOutage(10_000);
            FaultPage.put("10,000 timers overdue after an outage, all fired", "30 s", fired.toMillis() + " ms",
                    COMMAND + "whatIsOverdueAfterAnOutageFiresSoon");
            assertThat(fired).isLessThan(Duration.ofSeconds(30));
        }
    }

    private static void pass(Duration time) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
    }

    /** How long it takes to come true. */
    static Duration timed(Duration atMost, Eventually.Claim claim) {
        long began = System.nanoTime();
        eventually(atMost, claim);
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
