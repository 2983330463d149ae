package tradeassurance.payment.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.kernel.Money;
import tradeassurance.payment.statement.Statement.Line;

/** Makes statements: by the page, or as one file that is written while it is read. */
@ApplicationScoped
class Statements {

    /** How many lines of a file are read at a time, each time in a transaction of its own. */
    private static final int LINES_AT_A_TIME = 500;

    private final StatementLines lines;
    private final Transactions transactions;

    Statements(StatementLines lines, Transactions transactions) {
        this.lines = lines;
        this.transactions = transactions;
    }

    /**
     * A page, in the transaction under way.
     *
     * @param after the cursor; null for the first page
     */
    Uni<Statement> page(Subject subject, Period period, @Nullable String after, int limit) {
        String last = after == null ? "" : after;
        return lines.opening(subject, period, last).chain(opening -> page(subject, period, last, opening, limit));
    }

    private Uni<Statement> page(Subject subject, Period period, String after, Map<String, Money> opening, int limit) {
        return lines.after(subject, period, after, limit).map(moved -> statement(subject, opening, moved, limit));
    }

    /** The whole statement, a piece at a time; what is written meanwhile is on it, since entries are only added. */
    Multi<String> file(Subject subject, Period period, Map<String, Money> opening) {
        Statement before = new Statement(subject.id(), subject.currency(), opening, List.of(), opening, "");
        return Multi.createBy().concatenating().streams(
                Multi.createFrom().item(() -> StatementCsv.head(subject)),
                Multi.createBy().repeating().uni(() -> new Statement[] { before }, read -> following(subject, period, read))
                        .whilst(page -> page.next() != null).map(page -> StatementCsv.lines(subject, page)));
    }

    private Uni<Statement> following(Subject subject, Period period, Statement[] read) {
        String after = read[0].next() == null ? "" : read[0].next();
        return transactions.look(() -> page(subject, period, after, read[0].closing(), LINES_AT_A_TIME))
                .invoke(page -> read[0] = page);
    }

    /** What was on the accounts when the period began; in a transaction of its own. */
    Uni<Map<String, Money>> opening(Subject subject, Period period) {
        return transactions.look(() -> lines.opening(subject, period, ""));
    }

    static Statement statement(Subject subject, Map<String, Money> opening, List<Moved> moved, int limit) {
        List<Moved> shown = moved.size() > limit ? moved.subList(0, limit) : moved;
        List<Line> made = new ArrayList<>();
        Map<String, Money> balances = opening;
        for (Moved entry : shown) {
            Map<String, Money> changes = subject.named(Money.ofMinor(entry.first(), subject.currency()),
                    Money.ofMinor(entry.second(), subject.currency()));
            balances = sum(subject, balances, changes);
            made.add(new Line(entry.id(), entry.at(), entry.reason(), entry.reference(), entry.orderId(), entry.note(),
                    changes, balances));
        }
        return new Statement(subject.id(), subject.currency(), opening, List.copyOf(made), balances,
                moved.size() > limit ? shown.get(limit - 1).id() : null);
    }

    private static Map<String, Money> sum(Subject subject, Map<String, Money> one, Map<String, Money> other) {
        Map<String, Money> sum = subject.nothing();
        sum.replaceAll(
                (name, nothing) -> nothing.plus(one.getOrDefault(name, nothing)).plus(other.getOrDefault(name, nothing)));
        return sum;
    }
}
