package tradeassurance.suite.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import tradeassurance.suite.launcher.Fleet;
import tradeassurance.suite.wire.WireFault;

/** Carries out a plan of strikes, one after the other, and undoes what can be undone. */
final class Nemesis {

    private static final String BACKENDS = """
            SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name <> 'checker'
             ORDER BY pid LIMIT 1 OFFSET %d
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOKS_EVERY_MS = 250;
    private static final int MOST_DOWN = 2;

    private final Fleet fleet;
    private final Client client;
    private final SandboxTime time;
    private final Recoveries recoveries;
    private final Consumer<String> say;

    Nemesis(Fleet fleet, Client client, SandboxTime time, Recoveries recoveries, Consumer<String> say) {
        this.fleet = fleet;
        this.client = client;
        this.time = time;
        this.recoveries = recoveries;
        this.say = say;
    }

    void carryOut(List<Strike> plan) throws InterruptedException {
        int death = 0;
        for (Strike strike : plan) {
            if (strike.blow().death) {
                death++;
                awaitMost();
            }
            say.accept("%3d %s %s %s".formatted(death, strike.blow(), strike.target(),
                    strike.fault() == WireFault.NONE ? "" : strike.fault()));
            strike(strike);
            TimeUnit.MILLISECONDS.sleep(strike.pauseMs());
        }
    }

    /** Somebody has to be left to be killed: at most two processes are down when the next dies. */
    private void awaitMost() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (fleet.unready().size() > MOST_DOWN && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOKS_EVERY_MS);
        }
    }

    private void strike(Strike strike) throws InterruptedException {
        switch (strike.blow()) {
            case KILL -> {
                fleet.kill9(strike.target());
                recoveries.ofService(strike.target());
            }
            case TERM -> {
                fleet.signal(strike.target(), "TERM");
                recoveries.ofService(strike.target());
            }
            case KILL_POSTGRES -> {
                fleet.kill9("postgres");
                recoveries.ofPostgres();
            }
            case KILL_BACKEND -> onBackend(strike.amount(), pid -> fleet.signal(pid, "KILL"));
            case END_BACKEND -> onBackend(strike.amount(), pid -> query("SELECT pg_terminate_backend(" + pid + ")"));
            case FREEZE -> freeze(strike.target(), strike.lastsMs());
            case FREEZE_POSTGRES -> freeze("postgres", strike.lastsMs());
            case CUT -> cut(strike);
            case HANG_UP -> client.hangUpOn(strike.amount());
            case JUMP -> time.jump(Duration.ofHours(strike.amount()));
        }
    }

    private void cut(Strike strike) throws InterruptedException {
        fleet.edges().wire(strike.target()).suffer(strike.fault());
        try {
            TimeUnit.MILLISECONDS.sleep(strike.lastsMs());
        } finally {
            fleet.edges().wire(strike.target()).heal();
        }
    }

    private void freeze(String process, long lastsMs) throws InterruptedException {
        fleet.freeze(process, true);
        try {
            TimeUnit.MILLISECONDS.sleep(lastsMs);
        } finally {
            fleet.freeze(process, false);
        }
    }

    private void onBackend(int number, Consumer<Long> what) {
        long pid = query(BACKENDS.formatted(number));
        if (pid != 0) {
            what.accept(pid);
        }
    }

    /** A number; 0 where there is none, or nobody to ask just now. */
    private long query(String text) {
        try (Connection connection = fleet.connect("order-service");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(text)) {
            return rows.next() && rows.getObject(1) instanceof Number number ? number.longValue() : 0;
        } catch (SQLException down) {
            say.accept("    PostgreSQL cannot be asked: " + down.getMessage());
            return 0;
        }
    }
}
