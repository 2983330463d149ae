package tradeassurance.chassis.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition that another thread or process brings about, and fails with what is still wrong. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    /** What must come true; throws an {@link AssertionError} as long as it has not. */
    @FunctionalInterface
    public interface Claim {
        void check() throws Exception;
    }

    private Eventually() {
    }

    public static void eventually(Claim claim) {
        eventually(PATIENCE, claim);
    }

    public static void eventually(Duration patience, Claim claim) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                claim.check();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
            } catch (Exception failure) {
                throw new AssertionError("the claim cannot be checked", failure);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
