package tradeassurance.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of an aggregate's life: who may do what in which state, where that leads, and what time does to it. Immutable,
 * made once as a constant; a table that cannot work refuses to load.
 *
 * @param <A> the aggregate, of which timers are derived
 * @param <S> its states
 * @param <C> its commands
 */
public final class Lifecycle<A, S extends Enum<S>, C extends Enum<C>> {

    private final LifecycleTable<A, S, C> table;
    private final Map<S, Map<Role, Map<C, Set<S>>>> targets;
    private final int rows;

    Lifecycle(LifecycleTable<A, S, C> table) {
        this.table = table;
        this.targets = new EnumMap<>(table.states());
        int count = 0;
        for (LifecycleRow<S, C> row : table.rows()) {
            for (Role role : row.by()) {
                targets.computeIfAbsent(row.from(), from -> new EnumMap<>(Role.class))
                        .computeIfAbsent(role, by -> new EnumMap<>(table.commands())).put(row.command(), row.to());
                count++;
            }
        }
        this.rows = count;
    }

    public static <A, S extends Enum<S>, C extends Enum<C>> LifecycleBuilder<A, S, C> of(String name, Class<S> states,
            Class<C> commands) {
        return new LifecycleBuilder<>(name, states, commands);
    }

    /** The roles of a row, for reading a table aloud. */
    public static Set<Role> by(Role... roles) {
        Set<Role> by = EnumSet.noneOf(Role.class);
        Collections.addAll(by, roles);
        return Collections.unmodifiableSet(by);
    }

    /**
     * The state that the guard has chosen among the row's targets.
     *
     * @throws Refusal as {@link #require}
     * @throws IllegalStateException if the row does not list that target: the code and the table disagree
     */
    public S next(S from, C command, Role by, S to) {
        Set<S> listed = targets(from, command, by);
        if (!listed.contains(to)) {
            throw new IllegalStateException(table.name() + ": " + from + " " + command + " by " + by + " leads to " + listed
                    + ", not to " + to);
        }
        return to;
    }

    /**
     * The row's only target.
     *
     * @throws Refusal as {@link #require}
     * @throws IllegalStateException if the row lists several: a guard has to choose
     */
    public S next(S from, C command, Role by) {
        Set<S> listed = targets(from, command, by);
        if (listed.size() != 1) {
            throw new IllegalStateException(table.name() + ": " + from + " " + command + " by " + by + " needs a choice of "
                    + listed);
        }
        return listed.iterator().next();
    }

    /**
     * Checks that the role may do this now.
     *
     * @throws Refusal {@code FORBIDDEN} where the role may never do it, else {@code ILLEGAL_STATE} with the facts
     *         {@code current_status} and {@code allowed_actions}
     */
    public void require(S from, C command, Role by) {
        if (!rowsOf(from, by).containsKey(command)) {
            throw refusal(from, command, by);
        }
    }

    /** What this role may do in this state, in the order in which the commands are declared. */
    public Set<C> allowed(S from, Role by) {
        Set<C> allowed = EnumSet.noneOf(table.commands());
        allowed.addAll(rowsOf(from, by).keySet());
        return Collections.unmodifiableSet(allowed);
    }

    public boolean terminal(S state) {
        return table.ends().contains(state);
    }

    /** The timers that run, or are paused, for an aggregate in this state; those declared earlier win a tie. */
    public List<Deadline> deadlines(A aggregate, S state) {
        List<Deadline> deadlines = new ArrayList<>();
        for (LifecycleTimer<A, S, C> timer : table.timers()) {
            Deadline deadline = timer.from() == state ? timer.deadline(aggregate) : null;
            if (deadline != null) {
                deadlines.add(deadline);
            }
        }
        return Collections.unmodifiableList(deadlines);
    }

    /** What the clock asks for when this is due; {@link IllegalStateException} if no timer of the table is like it. */
    public C lapse(Deadline due) {
        return table.timers().stream()
                .filter(timer -> timer.kind().equals(due.kind()) && timer.command().name().equals(due.command()))
                .map(LifecycleTimer::command).findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(table.name() + " has no timer " + due.kind() + " " + due.command()));
    }

    /** How many (state, command, role) are allowed; all others are refused. */
    public int rows() {
        return rows;
    }

    /** The table as a page of documentation. */
    public String toMarkdown() {
        return LifecycleMarkdown.page(table);
    }

    private Set<S> targets(S from, C command, Role by) {
        Set<S> listed = rowsOf(from, by).get(command);
        if (listed == null) {
            throw refusal(from, command, by);
        }
        return listed;
    }

    private Map<C, Set<S>> rowsOf(S from, Role by) {
        return targets.getOrDefault(from, Map.of()).getOrDefault(by, Map.of());
    }

    private Refusal refusal(S from, C command, Role by) {
        boolean everAllowed = table.rows().stream().anyMatch(row -> row.command() == command && row.by().contains(by));
        if (!everAllowed) {
            return new Refusal(Refused.FORBIDDEN, by + " may not " + command);
        }
        List<String> allowed = allowed(from, by).stream().map(Enum::name).sorted().toList();
        return new Refusal(Refused.ILLEGAL_STATE, command + " is not possible while " + from)
                .with("current_status", from.name())
                .with("allowed_actions", allowed);
    }
}
