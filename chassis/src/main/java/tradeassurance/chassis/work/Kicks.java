package tradeassurance.chassis.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Wakes whoever works on what has just been committed. Losing a kick costs a second: everybody also polls. */
@ApplicationScoped
public class Kicks {

    /** Works off what committed transactions have left behind. */
    public interface Kicked {
        /** Returns at once; does nothing where a round is already running, which then runs once more. */
        void kick();

        /** Whether events are all it works on. */
        default boolean ofEvents() {
            return false;
        }
    }

    private final Instance<Kicked> workers;

    Kicks(@Any Instance<Kicked> workers) {
        this.workers = workers;
    }

    public void kick() {
        workers.forEach(Kicked::kick);
    }

    /** The same where nothing but events was committed. */
    public void kickForEvents() {
        workers.stream().filter(Kicked::ofEvents).forEach(Kicked::kick);
    }
}
