package tradeassurance.limit.reservation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import tradeassurance.limit.reservation.ReservationBatch.Standing;

/**
 * Limits as the batches of this replica have left them, those under way too. It is a guess: others move limits as
 * well, and what is under way may fail. So it is only ever decided on together with {@link ReservationRows#require}.
 *
 * <p>
 * Whether it is worth guessing is guessed too, limit by limit, as processors do it for branches: a guess that was
 * wrong counts one up, to three, one that was right one down, and from two on there is none, until looks under the
 * lock have found it right again.
 */
final class LimitsAsLeft {

    static final int MOST = 50_000;

    private static final int UNTRIED = 1;
    private static final int TOO_MANY = 2;
    private static final int MOST_MISSES = 3;

    private record Left(@Nullable Standing standing, int misses) {
    }

    private static final Left UNKNOWN = new Left(null, UNTRIED);

    private final Map<String, Left> left = new ConcurrentHashMap<>();

    /** All of these limits; nothing where one of them is not known, or is not worth a guess. */
    Optional<Map<String, Standing>> expected(Set<String> suppliers) {
        Map<String, Standing> expected = new HashMap<>();
        for (String supplier : suppliers) {
            Left before = left.getOrDefault(supplier, UNKNOWN);
            if (before.standing() == null || before.misses() >= TOO_MANY) {
                return Optional.empty();
            }
            expected.put(supplier, before.standing());
        }
        return Optional.of(expected);
    }

    /** What was decided on a guess, and is being written, leaves them so. */
    void leave(Map<String, Standing> next) {
        next.forEach((supplier, standing) -> put(supplier,
                new Left(standing, left.getOrDefault(supplier, UNKNOWN).misses())));
    }

    /** A guess about them was right. */
    void right(Set<String> suppliers) {
        suppliers.forEach(supplier -> left.computeIfPresent(supplier, (same, before) -> before.misses() == 0 ? before
                : new Left(before.standing(), before.misses() - 1)));
    }

    /** A batch about them has failed: nobody knows how they stand. */
    void forget(Set<String> suppliers) {
        suppliers.forEach(supplier -> left.computeIfPresent(supplier, (same, before) -> new Left(null, before.misses())));
    }

    /**
     * What was decided on what had been read leaves them so.
     *
     * @param guessed what had been guessed of them, and refused; empty where nothing had
     * @param found what was read, under the lock
     * @param foreseen whether nothing else was found that a guess would have missed, such as a repeat
     */
    void leave(Map<String, Standing> guessed, Map<String, Standing> found, Map<String, Standing> next, boolean foreseen) {
        next.forEach((supplier, standing) -> {
            Left before = left.getOrDefault(supplier, UNKNOWN);
            Standing guess = guessed.getOrDefault(supplier, before.standing());
            int misses = before.misses();
            if (guess != null) {
                misses = foreseen && guess.equals(found.get(supplier)) ? Math.max(0, misses - 1)
                        : Math.min(MOST_MISSES, misses + 1);
            }
            put(supplier, new Left(standing, misses));
        });
    }

    private void put(String supplier, Left next) {
        if (left.size() >= MOST && !left.containsKey(supplier)) {
            left.clear();
        }
        left.put(supplier, next);
    }
}
