package tradeassurance.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Takes down the rows of a {@link Lifecycle}; {@link #build()} refuses a table that cannot work. */
public final class LifecycleBuilder<A, S extends Enum<S>, C extends Enum<C>> {

    private final String name;
    private final Class<S> states;
    private final Class<C> commands;
    private final Set<S> starts;
    private final List<LifecycleRow<S, C>> rows = new ArrayList<>();
    private final List<LifecycleTimer<A, S, C>> timers = new ArrayList<>();
    private final Map<S, String> waits;
    private final Set<S> ends;

    LifecycleBuilder(String name, Class<S> states, Class<C> commands) {
        this.name = name;
        this.states = states;
        this.commands = commands;
        this.starts = EnumSet.noneOf(states);
        this.waits = new EnumMap<>(states);
        this.ends = EnumSet.noneOf(states);
    }

    /** The states in which an aggregate may come into being. */
    @SafeVarargs
    public final LifecycleBuilder<A, S, C> starts(S... initial) {
        starts.addAll(List.of(initial));
        return this;
    }

    /** From this state these roles may do this; where there are several targets, a guard of the aggregate chooses. */
    @SafeVarargs
    public final LifecycleBuilder<A, S, C> row(S from, C command, Set<Role> by, S... to) {
        return row(EnumSet.of(from), command, by, to);
    }

    /** The same row from each of these states. */
    @SafeVarargs
    public final LifecycleBuilder<A, S, C> row(Set<S> from, C command, Set<Role> by, S... to) {
        Set<S> targets = EnumSet.noneOf(states);
        targets.addAll(List.of(to));
        from.forEach(state -> rows.add(new LifecycleRow<>(state, command, by, Collections.unmodifiableSet(targets))));
        return this;
    }

    /** From this state these roles may do this, and it stays in the state. */
    public LifecycleBuilder<A, S, C> stays(S state, C command, Set<Role> by) {
        return stays(EnumSet.of(state), command, by);
    }

    /** The same from each of these states. */
    public LifecycleBuilder<A, S, C> stays(Set<S> each, C command, Set<Role> by) {
        each.forEach(state -> rows.add(new LifecycleRow<>(state, command, by, Set.of(state))));
        return this;
    }

    /**
     * In this state the clock asks for this command at that instant; timers declared earlier win a tie.
     *
     * @param awaiting whose turn it is until then; null where nobody is waited for
     * @param onExpiry what that comes to, for people and clients to read
     * @param when the instant in words, such as {@code proposal + 7 d}
     * @param dueAt the instant; null while this timer does not run
     */
    public LifecycleBuilder<A, S, C> timer(S state, String kind, C command, @Nullable Role awaiting, String onExpiry,
            String when, Function<A, @Nullable Instant> dueAt) {
        return timer(EnumSet.of(state), kind, command, awaiting, onExpiry, when, dueAt, running -> null);
    }

    /**
     * The same, of a timer that can pause.
     *
     * @param pausedRemaining what will be left of the time when it resumes; null while it runs
     */
    public LifecycleBuilder<A, S, C> timer(S state, String kind, C command, @Nullable Role awaiting, String onExpiry,
            String when, Function<A, @Nullable Instant> dueAt, Function<A, @Nullable Duration> pausedRemaining) {
        return timer(EnumSet.of(state), kind, command, awaiting, onExpiry, when, dueAt, pausedRemaining);
    }

    /** The same timer in each of these states. */
    public LifecycleBuilder<A, S, C> timer(Set<S> each, String kind, C command, @Nullable Role awaiting, String onExpiry,
            String when, Function<A, @Nullable Instant> dueAt) {
        return timer(each, kind, command, awaiting, onExpiry, when, dueAt, running -> null);
    }

    /** The same timer, one that can pause, in each of these states. */
    public LifecycleBuilder<A, S, C> timer(Set<S> each, String kind, C command, @Nullable Role awaiting, String onExpiry,
            String when, Function<A, @Nullable Instant> dueAt, Function<A, @Nullable Duration> pausedRemaining) {
        each.forEach(state -> timers
                .add(new LifecycleTimer<>(state, kind, command, awaiting, onExpiry, when, dueAt, pausedRemaining)));
        return this;
    }

    /** Why this state may wait although no timer ends it (INV8). */
    public LifecycleBuilder<A, S, C> waits(S state, String reason) {
        return waits(EnumSet.of(state), reason);
    }

    /** The same reason for each of these states. */
    public LifecycleBuilder<A, S, C> waits(Set<S> each, String reason) {
        each.forEach(state -> waits.put(state, reason));
        return this;
    }

    /** The states that nothing leaves. */
    @SafeVarargs
    public final LifecycleBuilder<A, S, C> ends(S... terminal) {
        ends.addAll(List.of(terminal));
        return this;
    }

    /** The table, or {@link IllegalStateException} naming the row that makes no sense. */
    public Lifecycle<A, S, C> build() {
        LifecycleTable<A, S, C> table = new LifecycleTable<>(name, states, commands, EnumSet.copyOf(starts), List.copyOf(rows),
                List.copyOf(timers), new EnumMap<>(waits), EnumSet.copyOf(ends));
        LifecycleChecks.check(table);
        return new Lifecycle<>(table);
    }
}
