package tradeassurance.suite.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The replicas of every service, two or as many as are asked for, trade while processes are killed, frozen and cut off from
 * each other: nothing that was
 * acknowledged is lost or happens twice, and the checkers that say so find every fault that is planted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NothingLostTest {

    private static final int DEATHS = Integer.getInteger("cycles", 20);
    private static final long SEED = Long.getLong("seed", 20);
    private static final String GIVEN = "-Dcycles=" + DEATHS + " -Dseed=" + SEED
            + (Campaign.REPLICAS == 2 ? "" : " -Dreplicas=" + Campaign.REPLICAS);
    private static final int TRADERS = 5;
    /** Shorter than in production, where a claim of a process that has died may wait: here somebody dies all the time. */
    private static final Map<String, String> SETTINGS = Boolean.getBoolean("faults") ? Map.of()
            : Map.of("chassis.outbox.lease", "4s", "chassis.outbox.timeout", "3500ms");

    private Campaign campaign;
    private Evidence evidence;

    @BeforeAll
    void whileProcessesDie(@TempDir Path folder) throws InterruptedException {
        say("seed " + SEED + ", " + DEATHS + " deaths, " + Campaign.REPLICAS + " of each service; the same again: " + GIVEN);
        campaign = Campaign.on(folder, SETTINGS, NothingLostTest::say);
        List<Strike> plan = Strike.plan(SEED, DEATHS, campaign.fleet().processes(), campaign.fleet().edges().names());
        campaign.trade(TRADERS, SEED, () -> campaign.suffer(plan));
        say("at rest soon");
        campaign.rest();
        evidence = campaign.evidence();
        say(Counted.of(campaign, evidence));
    }

    @AfterAll
    void end() {
        if (evidence != null) {
            evidence.stores().close();
        }
        if (campaign != null) {
            campaign.close();
        }
    }

    @Test
    @Order(1)
    void nothingIsLostAndNothingHappensTwice() {
        List<String> findings = Check.all(evidence);
        long acknowledged = evidence.journal().stream().filter(entry -> entry.outcome() == Outcome.OK).count();
        String command = "./mvnw -Pfaults -Dtest=NothingLostTest " + GIVEN;
        String fleet = Campaign.REPLICAS == 2 ? "" : ", " + Campaign.REPLICAS + " of each service";
        FaultPage.put("acknowledged commands lost in " + DEATHS + " kill cycles" + fleet, "0", findings.size() + " findings, "
                + acknowledged + " acknowledged in " + campaign.trades() + " trades", command);
        FaultPage.put("a service killed under load, to ready" + fleet, "6 s", Counted.times(campaign.recoveries().services()),
                command);
        assertThat(findings).isEmpty();
        assertThat(campaign.trades()).isGreaterThan(TRADERS);
        assertThat(campaign.looks()).isPositive();
    }

    @Test
    @Order(1)
    void theServicesSayTheSameOfTheirBooks() {
        assertThat(campaign.books()).allSatisfy(
                (service, books) -> assertThat(books.getBoolean("ok")).as(service + " " + books.encodePrettily()).isTrue());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Order(2)
    void whatIsPlantedIsFound(PlantedFault fault) {
        try {
            assertThat(fault.check.findings(evidence)).isEmpty();
            assertThat(fault.check.findings(fault.in(evidence))).isNotEmpty();
        } finally {
            evidence.stores().forget();
        }
    }

    @Test
    @Order(2)
    void aTransactionThatNobodyEndsIsFound() throws SQLException {
        evidence.stores().forget();
        try (Connection forgotten = campaign.fleet().connect("limit-service");
                Statement statement = forgotten.createStatement()) {
            statement.execute("SET application_name = 'forgetful'");
            forgotten.setAutoCommit(false);
            statement.execute("SELECT 1");
            assertThat(Check.NO_TRANSACTION_IDLES.findings(evidence)).isNotEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Order(3)
    void aServiceThatGoesWrongIsFound(Mutant mutant) throws InterruptedException, SQLException {
        eventually(() -> assertThat(campaign.waitingCalls()).isEmpty());
        List<String> before = found(mutant.check);
        try (Connection connection = campaign.fleet().connect(mutant.service);
                Statement statement = connection.createStatement()) {
            statement.execute(mutant.on());
            try {
                mutant.provoke(campaign.fleet(), campaign.client());
                eventually(() -> {
                    assertThat(campaign.waitingCalls()).isEmpty();
                    assertThat(found(mutant.check)).anyMatch(finding -> !before.contains(finding));
                });
            } finally {
                statement.execute(mutant.off());
            }
        }
    }

    /** After an advance has not been booked, and a reservation not been counted: what they say is no formality. */
    @Test
    @Order(4)
    void theServicesSayItOfTheirBooksToo() {
        assertThat(campaign.books()).allSatisfy(
                (service, books) -> assertThat(books.getBoolean("ok")).as(service + " " + books.encodePrettily()).isFalse());
    }

    private List<String> found(Check check) throws InterruptedException {
        Evidence now = campaign.evidence();
        try {
            return check.findings(now);
        } finally {
            now.stores().close();
        }
    }

    private static void say(String line) {
        System.out.println("  " + line);
    }
}
