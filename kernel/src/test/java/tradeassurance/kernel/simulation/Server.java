package tradeassurance.kernel.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A process that may die at any instant. What it committed survives; timers, answers it waits for and memory do not. */
final class Server {

    private static final double CRASHES_AT_A_COMMIT = 0.02;
    private static final long SHORTEST_OUTAGE = 50;
    private static final long LONGEST_OUTAGE = 4_000;

    /** Ends whatever the process was doing. */
    private static final class Crashed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Crashed() {
            super("crashed", null, false, false);
        }
    }

    private final String name;
    private final World world;
    private final boolean mortal;
    private final List<Runnable> starts = new ArrayList<>();
    private final List<Runnable> crashes = new ArrayList<>();
    private int life;
    private boolean up = true;

    Server(String name, World world, boolean mortal) {
        this.name = name;
        this.world = world;
        this.mortal = mortal;
    }

    /** Which of its lives this is; an answer to a question of a former life finds nobody who waits for it. */
    int life() {
        return life;
    }

    boolean up() {
        return up;
    }

    /** What is lost in a crash. */
    void onCrash(Runnable forget) {
        crashes.add(forget);
    }

    /** Does this again and again while the process lives, and again after each start. */
    void every(long period, Runnable work) {
        starts.add(() -> tick(life, period, work));
        tick(life, period, work);
    }

    private void tick(int ofLife, long period, Runnable work) {
        world.after(world.between(period / 2, period), () -> run(ofLife, () -> {
            tick(ofLife, period, work);
            work.run();
        }));
    }

    /** Does something now, if the process is up. */
    void run(Runnable work) {
        if (up) {
            try {
                work.run();
            } catch (Crashed crash) {
                crash();
            }
        }
    }

    /** Does something for that life of the process, if it still lives it. */
    void run(int ofLife, Runnable work) {
        if (ofLife == life) {
            run(work);
        }
    }

    /** All of the change or, in a crash, none of it; after it, a crash may leave the change and nobody who was told. */
    <T> T commit(Supplier<T> change) {
        crashPoint(Seen.CRASH_BEFORE_COMMIT);
        T result = change.get();
        world.changed();
        crashPoint(Seen.CRASH_AFTER_COMMIT);
        return result;
    }

    void commit(Runnable change) {
        commit(() -> {
            change.run();
            return true;
        });
    }

    private void crashPoint(Seen where) {
        if (mortal && world.goesWrong(CRASHES_AT_A_COMMIT)) {
            world.saw(where);
            throw new Crashed();
        }
    }

    void crash() {
        if (up) {
            world.trace("%s crashes", name);
            up = false;
            life++;
            crashes.forEach(Runnable::run);
            world.after(world.between(SHORTEST_OUTAGE, LONGEST_OUTAGE), this::start);
        }
    }

    private void start() {
        world.trace("%s starts", name);
        up = true;
        starts.forEach(Runnable::run);
    }
}
