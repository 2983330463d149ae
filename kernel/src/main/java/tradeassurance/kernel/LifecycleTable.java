package tradeassurance.kernel;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A lifecycle as it was declared, in the order of its declaration. */
record LifecycleTable<A, S extends Enum<S>, C extends Enum<C>>(String name, Class<S> states, Class<C> commands, Set<S> starts,
        List<LifecycleRow<S, C>> rows, List<LifecycleTimer<A, S, C>> timers, Map<S, String> waits, Set<S> ends) {
}
