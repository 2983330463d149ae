package tradeassurance.kernel.simulation;

import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One clock, one queue of what is to happen, and one source of chance. Times are milliseconds since the start. */
final class World {

    private record Task(long at, long order, Runnable work) implements Comparable<Task> {

        @Override
        public int compareTo(Task other) {
            return at == other.at ? Long.compare(order, other.order) : Long.compare(at, other.at);
        }
    }

    private final Random random;
    private final Set<Mutant> mutants;
    private final Map<Seen, Long> seen;
    private final Consumer<String> trace;
    private final PriorityQueue<Task> queue = new PriorityQueue<>();
    private long now;
    private long order;
    private boolean faulty = true;
    private boolean changed;

    /**
     * @param seen counts what happens
     * @param trace is told what happens, in words
     */
    World(long seed, Set<Mutant> mutants, Map<Seen, Long> seen, Consumer<String> trace) {
        this.random = new Random(seed);
        this.mutants = mutants;
        this.seen = seen;
        this.trace = trace;
    }

    long now() {
        return now;
    }

    boolean has(Mutant mutant) {
        return mutants.contains(mutant);
    }

    /** From here on nothing is lost, doubled or delayed, and nothing crashes: the liveness phase. */
    void calm() {
        faulty = false;
        trace("--- from here on nothing goes wrong ---");
    }

    boolean faulty() {
        return faulty;
    }

    /** A fault, that often, unless the faults are over. */
    boolean goesWrong(double probability) {
        return faulty && chance(probability);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    long between(long least, long most) {
        return least + (long) (random.nextDouble() * (most - least + 1));
    }

    void after(long delay, Runnable work) {
        queue.add(new Task(now + delay, order++, work));
    }

    /** Something durable changed, so invariants are worth checking. */
    void changed() {
        changed = true;
    }

    void saw(Seen what) {
        seen.merge(what, 1L, Long::sum);
        if (what != Seen.MESSAGE) {
            trace(what.name());
        }
    }

    void trace(String what, Object... facts) {
        // Formatting is most of the cost of a run that nobody watches.
        if (trace != Simulation.UNWATCHED) {
            trace.accept(String.format("%7d ms  %s", now, String.format(what, facts)));
        }
    }

    /** Runs what is due until that instant, or until it is done; checks after every step that changed something. */
    void run(long until, BooleanSupplier done, Runnable check) {
        while (!queue.isEmpty() && queue.peek().at <= until && !done.getAsBoolean()) {
            Task next = queue.remove();
            now = next.at;
            changed = false;
            next.work.run();
            if (changed) {
                check.run();
            }
        }
    }
}
