package tradeassurance.suite.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A well-known scheduler for the JVM on the same server: each task that is due changes a row and writes one. */
final class DbScheduler implements Contender {

    private static final int THREADS = 20;
    private static final long POLL_MS = 20;

    private static final String TABLES = """
            CREATE TABLE scheduled_tasks (
              task_name text NOT NULL, task_instance text NOT NULL, task_data bytea, execution_time timestamptz NOT NULL,
              picked boolean NOT NULL, picked_by text, last_success timestamptz, last_failure timestamptz,
              consecutive_failures int, last_heartbeat timestamptz, version bigint NOT NULL, priority smallint,
              PRIMARY KEY (task_name, task_instance));
            CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
            CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat);
            CREATE TABLE plain_dispute (id text PRIMARY KEY, state text NOT NULL);
            CREATE TABLE plain_call (id uuid PRIMARY KEY DEFAULT uuidv7(), dispute_id text NOT NULL);
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            SELECT 'escalate', 'pending_' || n, timestamptz '2199-01-01Z' + n * interval '1 second', false, 1
              FROM generate_series(1, %d) n
            """;

    private static final String DUE = """
            INSERT INTO plain_dispute (id, state) SELECT '%1$s_' || n, 'WAITING' FROM generate_series(1, %2$d) n;
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            SELECT 'escalate', '%1$s_' || n, clock_timestamp() - interval '1 minute' + n * interval '1 minute' / %2$d, false, 1
              FROM generate_series(1, %2$d) n
            """;

    private final Database database;
    private final int count;
    private int round;

    DbScheduler(Database database, int count, int pending) {
        this.database = database;
        this.count = count;
        database.run(TABLES.formatted(pending));
    }

    @Override
    public String name() {
        return "db-scheduler, " + THREADS + " threads";
    }

    @Override
    public Rate measure(Duration longest) {
        database.run(DUE.formatted("r" + ++round, count));
        database.run("VACUUM ANALYZE scheduled_tasks");
        AtomicInteger done = new AtomicInteger();
        try (HikariDataSource connections = connections()) {
            OneTimeTask<Void> escalate = Tasks.oneTime("escalate").execute((task, context) -> {
                escalate(connections, task.getId());
                done.incrementAndGet();
            });
            Scheduler scheduler = Scheduler.create(connections, escalate).threads(THREADS).pollUsingLockAndFetch(1.0, 4.0)
                    .pollingInterval(Duration.ofMillis(POLL_MS)).build();
            long start = System.nanoTime();
            scheduler.start();
            try {
                await(done, start + longest.toNanos());
                return new Rate(count / ((System.nanoTime() - start) / 1e9), Duration.ZERO, Duration.ZERO, 0, -1);
            } finally {
                scheduler.stop();
            }
        }
    }

    private HikariDataSource connections() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.server().user());
        config.setPassword(database.server().password());
        // One for each thread, and a few for the scheduler itself.
        config.setMaximumPoolSize(THREADS + 4);
        return new HikariDataSource(config);
    }

    private static void escalate(HikariDataSource connections, String id) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement change = connection.prepareStatement(
                    "UPDATE plain_dispute SET state = 'ESCALATED' WHERE id = ?");
                    PreparedStatement tell = connection.prepareStatement(
                            "INSERT INTO plain_call (dispute_id) VALUES (?)")) {
                change.setString(1, id);
                tell.setString(1, id);
                change.executeUpdate();
                tell.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("a task has failed", e);
        }
    }

    private void await(AtomicInteger done, long end) {
        while (done.get() < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("of " + count + " tasks only " + done + " are done");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while measuring", stopped);
            }
        }
    }
}
