package tradeassurance.suite.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import tradeassurance.suite.launcher.Fleet;

/** Looks again and again while the run goes on: what must hold at every moment holds now. */
final class Watch implements Runnable {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Fleet fleet;
    private final Journal journal;
    private final Complaints complaints;
    private final AtomicBoolean goOn;
    private volatile int looks;

    Watch(Fleet fleet, Journal journal, Complaints complaints, AtomicBoolean goOn) {
        this.fleet = fleet;
        this.journal = journal;
        this.complaints = complaints;
        this.goOn = goOn;
    }

    /** How often it has seen everything. */
    int looks() {
        return looks;
    }

    @Override
    public void run() {
        while (goOn.get()) {
            look();
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look() {
        // The journal first: what it has acknowledged by now, the databases have to show from now on.
        List<Journal.Entry> told = journal.entries();
        try (Stores stores = Stores.open(fleet)) {
            Evidence now = new Evidence(stores, told, List.of(), List.of());
            for (Check check : Check.values()) {
                if (check.always) {
                    check.findings(now).forEach(finding -> complaints.add("meanwhile " + check + ": " + finding));
                }
            }
            looks++;
        } catch (SQLException down) {
            // Nobody can be asked while PostgreSQL is down; what it says afterwards counts.
            return;
        } catch (IllegalStateException failed) {
            if (!(failed.getCause() instanceof SQLException)) {
                throw failed;
            }
        }
    }
}
