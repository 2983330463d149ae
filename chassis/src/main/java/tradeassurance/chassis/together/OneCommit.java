package tradeassurance.chassis.together;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;

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

    /** What every statement is told after one that was refused. */
    private static final String ABORTED = "25P02";

    private OneCommit() {
    }

    /**
     * Reads, writes and commits; fails, and leaves nothing, where a statement fails. What writes has to send all its statements
     * at once, and must not count on seeing how they went before it is over: whatever has to undo the transaction, the database
     * itself has to refuse. Statements that are sent at once are combined so that all their failures are collected:
     * the first to be told is not always the one that the others fail for, and it is that one that this fails with.
     */
    public static <R, T> Uni<T> of(Pool pool, Function<SqlConnection, Uni<R>> read,
            BiFunction<SqlConnection, R, Uni<T>> write) {
        return pool.withConnection(connection -> begun(connection, read.apply(connection))
                .chain(found -> ended(connection, write.apply(connection, found)))
                .onFailure().call(() -> undone(connection))).onFailure().transform(OneCommit::reason);
    }

    /** The same in one round trip, for what needs nothing read before it is written; all its statements are sent at once. */
    public static <T> Uni<T> of(Pool pool, Function<SqlConnection, Uni<T>> work) {
        return pool.withConnection(connection -> on(connection, work));
    }

    /**
     * The same on a connection on which other transactions may be under way: nothing comes between what is sent here,
     * and when it is over, so is the transaction.
     */
    static <T> Uni<T> on(SqlConnection connection, Function<SqlConnection, Uni<T>> work) {
        Uni<T> statements = work.apply(connection);
        return Uni.createFrom().completionStage(() -> {
            CompletableFuture<?> begun = connection.query(BEGIN).execute().subscribeAsCompletionStage();
            CompletableFuture<T> done = statements.subscribeAsCompletionStage();
            // What could not even be sent the database knows nothing of.
            String end = done.isCompletedExceptionally() ? "ROLLBACK" : "COMMIT";
            CompletableFuture<?> ended = connection.query(end).execute().subscribeAsCompletionStage();
            return CompletableFuture.allOf(begun, done, ended).handle((all, failure) -> failure)
                    .thenCompose(failure -> failure == null || done.isCompletedExceptionally() ? done
                            : CompletableFuture.failedFuture(failure));
        }).onFailure().transform(OneCommit::reason);
    }

    private static Throwable reason(Throwable failure) {
        return failures(failure).filter(one -> !(one instanceof PgException refused && ABORTED.equals(refused.getSqlState())))
                .findFirst().orElse(failure);
    }

    private static Stream<Throwable> failures(Throwable failure) {
        return failure instanceof CompositeException several ? several.getCauses().stream().flatMap(OneCommit::failures)
                : Stream.of(failure);
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
