package tradeassurance.limit.reservation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import tradeassurance.limit.reservation.ReservationBatch.Standing;

/**
 * Limits as the batches of this replica have left them, those under way too. It is a guess: others move limits as well, and
 * what
 * is under way may fail. So it is only ever decided on together with {@link ReservationRows#require}, and no more after it was
 * wrong once, until a look under the lock has found it right again.
 */
final class LimitsAsLeft {

    static final int MOST = 50_000;

    private record Left(Standing standing, boolean right) {
    }

    private final Map<String, Left> left = new ConcurrentHashMap<>();

    /** All of these limits; nothing where one of them is not known, or was not as expected when last looked at. */
    Optional<Map<String, Standing>> expected(Set<String> suppliers) {
        Map<String, Standing> expected = new HashMap<>();
        for (String supplier : suppliers) {
            Left before = left.get(supplier);
            if (before == null || !before.right()) {
                return Optional.empty();
            }
            expected.put(supplier, before.standing());
        }
        return Optional.of(expected);
    }

    /** What was decided on a guess, and is being written, leaves them so. */
    void leave(Map<String, Standing> next) {
        next.forEach((supplier, standing) -> put(supplier, new Left(standing, true)));
    }

    /**
     * What was decided on what had been read leaves them so.
     *
     * @param found what was read, under the lock
     * @param foreseen whether nothing else was found that a guess would have missed, such as a repeat
     */
    void leave(Map<String, Standing> found, Map<String, Standing> next, boolean foreseen) {
        next.forEach((supplier, standing) -> {
            Left before = left.get(supplier);
            put(supplier, new Left(standing, foreseen
                    && (before == null || before.standing().equals(found.get(supplier)))));
        });
    }

    /** A batch about them has failed: whatever has been guessed since was guessed on top of it. */
    void doubt(Set<String> suppliers) {
        suppliers.forEach(supplier -> left.computeIfPresent(supplier,
                (same, before) -> new Left(before.standing(), false)));
    }

    private void put(String supplier, Left next) {
        if (left.size() >= MOST && !left.containsKey(supplier)) {
            left.clear();
        }
        left.put(supplier, next);
    }
}
