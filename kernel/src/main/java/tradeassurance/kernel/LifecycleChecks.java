package tradeassurance.kernel;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What makes a lifecycle impossible to run, found when it is loaded and not when an order is stuck in it. */
final class LifecycleChecks {

    private LifecycleChecks() {
    }

    static <A, S extends Enum<S>, C extends Enum<C>> void check(LifecycleTable<A, S, C> table) {
        rows(table);
        timers(table);
        reachable(table);
        exits(table);
        waits(table);
    }

    private static <A, S extends Enum<S>, C extends Enum<C>> void rows(LifecycleTable<A, S, C> table) {
        Set<S> declared = EnumSet.copyOf(table.starts());
        declared.addAll(table.ends());
        declared.addAll(table.waits().keySet());
        table.rows().forEach(row -> declared.add(row.from()));
        table.timers().forEach(timer -> declared.add(timer.from()));
        Set<List<Object>> seen = new HashSet<>();
        for (LifecycleRow<S, C> row : table.rows()) {
            refuseIf(table.ends().contains(row.from()), table, row, "leaves a terminal state");
            refuseIf(row.by().isEmpty(), table, row, "is for nobody");
            refuseIf(row.to().isEmpty(), table, row, "leads nowhere");
            refuseIf(!declared.containsAll(row.to()), table, row, "leads to a state that is never declared");
            for (Role role : row.by()) {
                refuseIf(!seen.add(List.of(row.from(), row.command(), role)), table, row, "is there twice for " + role);
            }
        }
    }

    private static <A, S extends Enum<S>, C extends Enum<C>> void timers(LifecycleTable<A, S, C> table) {
        Set<List<Object>> seen = new HashSet<>();
        for (LifecycleTimer<A, S, C> timer : table.timers()) {
            refuseIf(table.ends().contains(timer.from()), table, timer, "runs in a terminal state");
            refuseIf(!seen.add(List.of(timer.from(), timer.kind())), table, timer, "is there twice");
            boolean answered = table.rows().stream().anyMatch(row -> row.from() == timer.from()
                    && row.command() == timer.command() && row.by().contains(Role.SYSTEM));
            refuseIf(!answered, table, timer, "asks for what SYSTEM may not do there");
        }
    }

    private static <A, S extends Enum<S>, C extends Enum<C>> void reachable(LifecycleTable<A, S, C> table) {
        Set<S> reached = EnumSet.copyOf(table.starts());
        boolean grew = true;
        while (grew) {
            grew = false;
            for (LifecycleRow<S, C> row : table.rows()) {
                grew |= reached.contains(row.from()) && reached.addAll(row.to());
            }
        }
        for (S state : EnumSet.complementOf(EnumSet.copyOf(reached))) {
            refuseIf(true, table, "state " + state, "cannot be reached");
        }
    }

    private static <A, S extends Enum<S>, C extends Enum<C>> void exits(LifecycleTable<A, S, C> table) {
        for (S state : EnumSet.complementOf(EnumSet.copyOf(table.ends()))) {
            boolean left = table.rows().stream().anyMatch(row -> row.from() == state && row.leaves());
            refuseIf(!left, table, "state " + state, "has no exit and is not terminal");
        }
    }

    private static <A, S extends Enum<S>, C extends Enum<C>> void waits(LifecycleTable<A, S, C> table) {
        for (S state : EnumSet.complementOf(EnumSet.copyOf(table.ends()))) {
            boolean timed = table.timers().stream().anyMatch(timer -> timer.from() == state);
            refuseIf(!timed && table.waits().getOrDefault(state, "").isBlank(), table, "state " + state,
                    "has neither a timer nor a reason to wait without one (INV8)");
        }
        for (S state : table.waits().keySet()) {
            refuseIf(table.ends().contains(state), table, "state " + state, "is terminal and waits for nobody");
        }
    }

    private static void refuseIf(boolean wrong, LifecycleTable<?, ?, ?> table, Object where, String why) {
        if (wrong) {
            throw new IllegalStateException(table.name() + ": " + where + " " + why);
        }
    }
}
