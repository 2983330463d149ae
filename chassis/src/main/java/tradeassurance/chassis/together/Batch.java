package tradeassurance.chassis.together;

import java.util.List;

import io.vertx.pgclient.PgException;
import tradeassurance.chassis.problem.Passing;

/**
 * Requests that take effect together, in the order of their arrival.
 *
 * @param attempt 1 for the first; a request alone is tried again where another was faster
 */
record Batch<Q, A>(List<Waiting<Q, A>> members, int attempt) {

    /** A request alone that loses against others more often than this is told so. */
    private static final int MOST_ATTEMPTS = 3;
    private static final String TAKEN = "23505";
    private static final String LOCKED = "55P03";
    private static final String CONTESTED = "40";

    List<Q> requests() {
        return members.stream().map(Waiting::request).toList();
    }

    void requireAll(List<Outcome<A>> outcomes) {
        if (outcomes.size() != members.size()) {
            throw new IllegalStateException(outcomes.size() + " outcomes for " + members.size() + " requests");
        }
    }

    void answer(List<Outcome<A>> outcomes) {
        for (int i = 0; i < outcomes.size(); i++) {
            members.get(i).answer(outcomes.get(i));
        }
    }

    void fail(Throwable failure) {
        members.forEach(member -> member.asker().fail(failure));
    }

    /**
     * What to do after a failure: the halves one after the other, until whoever spoils it is alone; one that lost against
     * another transaction once more, as it now sees what the other has done; nothing where the store is in trouble.
     */
    List<Batch<Q, A>> again(Throwable failure) {
        String state = failure instanceof PgException refused ? String.valueOf(refused.getSqlState()) : "";
        boolean lost = state.equals(TAKEN) || state.startsWith(CONTESTED);
        int size = members.size();
        if (size > 1 && (lost || state.equals(LOCKED) || !Passing.in(failure))) {
            return List.of(new Batch<>(members.subList(0, size / 2), 1), new Batch<>(members.subList(size / 2, size), 1));
        }
        return size == 1 && lost && attempt < MOST_ATTEMPTS ? List.of(new Batch<>(members, attempt + 1)) : List.of();
    }
}
