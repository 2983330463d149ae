package tradeassurance.kernel;

import java.util.Set;

/** One row of a lifecycle: who may do what from where, and where it may lead. */
record LifecycleRow<S, C>(S from, C command, Set<Role> by, Set<S> to) {

    /** Whether it leads anywhere else than back. */
    boolean leaves() {
        return to.stream().anyMatch(target -> !target.equals(from));
    }

    @Override
    public String toString() {
        return "row " + from + " " + command + " by " + by + " -> " + to;
    }
}
