package tradeassurance.chassis.together;

import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** A transaction on the bare connection. Its beginning is not waited for: it travels with the first statements. */
public final class OneCommit {

    private OneCommit() {
    }

    /** Commits what the work has done, or undoes it where it fails. */
    public static <T> Uni<T> of(Pool pool, Function<SqlConnection, Uni<T>> work) {
        return pool.withConnection(connection -> begun(connection, work.apply(connection))
                .call(() -> connection.query("COMMIT").execute())
                .onFailure().call(() -> undone(connection)));
    }

    private static <T> Uni<T> begun(SqlConnection connection, Uni<T> work) {
        return Uni.combine().all().unis(connection.query("BEGIN").execute(), work).with((begun, done) -> done);
    }

    /** A connection that is lost cannot be told to undo, and need not be: the failure to tell is that of the work. */
    private static Uni<Void> undone(SqlConnection connection) {
        return connection.query("ROLLBACK").execute().replaceWithVoid().onFailure().recoverWithNull();
    }
}
