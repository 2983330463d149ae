package tradeassurance.chassis.together;

import java.util.function.BiFunction;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * A transaction of two round trips on the bare connection, what is read and what is written for it, or of one. Its beginning
 * travels with the first statements, and its end with the last.
 */
public final class OneCommit {

    /**
     * Queues are empty most of the time, and a plan that was good for an empty table, to read all of it, would be kept while it
     * fills. What is sent here finds its rows by an index; such a plan is good for any number of them, and made once.
     */
    private static final String BEGIN = "BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL plan_cache_mode = force_generic_plan";

    private OneCommit() {
    }

    /**
     * Reads, writes and commits; fails, and leaves nothing, where a statement fails. What writes has to send all its statements
     * at once, and must not count on seeing how they went before it is over: whatever has to undo the transaction, the database
     * itself has to refuse.
     */
    public static <R, T> Uni<T> of(Pool pool, Function<SqlConnection, Uni<R>> read,
            BiFunction<SqlConnection, R, Uni<T>> write) {
        return pool.withConnection(connection -> begun(connection, read.apply(connection))
                .chain(found -> ended(connection, write.apply(connection, found)))
                .onFailure().call(() -> undone(connection)));
    }

    /** The same in one round trip, for what needs nothing read before it is written; all its statements are sent at once. */
    public static <T> Uni<T> of(Pool pool, Function<SqlConnection, Uni<T>> work) {
        return pool.withConnection(connection -> begun(connection, ended(connection, work.apply(connection)))
                .onFailure().call(() -> undone(connection)));
    }

    private static <T> Uni<T> begun(SqlConnection connection, Uni<T> work) {
        return Uni.combine().all().unis(connection.query(BEGIN).execute(), work).with((begun, done) -> done);
    }

    /** After a statement that has failed, the database takes a commit for a rollback. */
    private static <T> Uni<T> ended(SqlConnection connection, Uni<T> work) {
        return Uni.combine().all().unis(work, connection.query("COMMIT").execute()).with((done, committed) -> done);
    }

    /** A connection that is lost cannot be told to undo, and need not be: the failure to tell is that of the work. */
    private static Uni<Void> undone(SqlConnection connection) {
        return connection.query("ROLLBACK").execute().replaceWithVoid().onFailure().recoverWithNull();
    }
}
