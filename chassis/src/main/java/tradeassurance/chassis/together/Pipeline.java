package tradeassurance.chassis.together;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;

/**
 * Transactions that are done in the order in which they are sent: one behind the other on one connection, without waiting for
 * what becomes of the one before. The connection is the pool's, and goes back to it when nothing is under way.
 *
 * <p>
 * Statements reach a connection in the order in which one thread sends them; of two threads they may come mixed. So all of them
 * are sent from the one thread of an executor, those of a transaction in one turn.
 */
public final class Pipeline {

    private static final class Line {

        private final Uni<SqlConnection> connection;
        private int underWay;
        /** When it was last idle, or something came back; by {@link System#nanoTime}. */
        private long heardOf;

        private Line(Pool pool) {
            connection = pool.getConnection().memoize().indefinitely();
        }
    }

    private final Pool pool;
    private final Executor thread;
    private final Duration patience;
    private @Nullable Line open;

    /**
     * @param thread does everything on the same thread, in turns
     * @param patience nothing more is sent behind what has not come back for so long: the connection may be dead
     */
    public Pipeline(Pool pool, Executor thread, Duration patience) {
        this.pool = pool;
        this.thread = thread;
        this.patience = patience;
    }

    /**
     * A transaction as by {@link OneCommit#of(Pool, Function)}. That one before it has failed does not keep it from its own.
     */
    public <T> Uni<T> send(Function<SqlConnection, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Line line = enter();
            return line.connection.emitOn(thread).chain(connection -> OneCommit.on(connection, work))
                    .onItemOrFailure().call((done, failure) -> leave(line, failure));
        });
    }

    private synchronized Line enter() {
        long now = System.nanoTime();
        if (open == null || open.underWay > 0 && now - open.heardOf > patience.toNanos()) {
            open = new Line(pool);
        }
        if (open.underWay++ == 0) {
            open.heardOf = now;
        }
        return open;
    }

    /** What the database has refused says nothing against the connection; after any other failure a new one is taken. */
    private Uni<Void> leave(Line line, @Nullable Throwable failure) {
        boolean last;
        synchronized (this) {
            line.underWay--;
            line.heardOf = System.nanoTime();
            last = line.underWay == 0;
            if (open == line && (last || failure != null && !(failure instanceof PgException))) {
                open = null;
            }
        }
        return last ? line.connection.chain(SqlConnection::close).onFailure().recoverWithNull()
                : Uni.createFrom().voidItem();
    }
}
