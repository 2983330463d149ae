package tradeassurance.payment.ledger;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import tradeassurance.payment.ledger.LedgerCheckView.Check;

/** Checks the books with nothing but SQL, all of them as they were at one moment. */
@ApplicationScoped
class LedgerChecks {

    /** Reads everything there is, so it may take longer than requests that serve customers. */
    private static final String PATIENTLY = "SET LOCAL statement_timeout = '60s'";

    private static final String AT_ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";

    private final Pool pool;

    LedgerChecks(Pool pool) {
        this.pool = pool;
    }

    Uni<LedgerCheckView> run() {
        return pool.withTransaction(connection -> connection.query(AT_ONE_MOMENT).execute()
                .chain(() -> connection.query(PATIENTLY).execute())
                .chain(() -> on(connection)));
    }

    /** In the transaction of a connection. */
    Uni<LedgerCheckView> on(SqlConnection connection) {
        return Multi.createFrom().iterable(Invariant.all())
                .onItem().transformToUniAndConcatenate(invariant -> check(connection, invariant))
                .collect().asList().map(LedgerCheckView::of);
    }

    private static Uni<Check> check(SqlConnection connection, Invariant invariant) {
        return connection.query(invariant.offenders()).execute().map(rows -> {
            List<String> offending = new ArrayList<>();
            rows.forEach(row -> offending.add(row.getString(0)));
            return new Check(invariant.title(), invariant.meaning(), offending.isEmpty(), List.copyOf(offending));
        });
    }
}
