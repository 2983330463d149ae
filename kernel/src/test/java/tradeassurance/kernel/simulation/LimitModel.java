package tradeassurance.kernel.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** One supplier's limit: how much is granted, and who has how much of it. All amounts in minor units. */
final class LimitModel {

    private static final double TRIED_WITH_OTHER_CONTENT = 0.02;

    private final World world;
    private final Server server;
    private final OnceModel once;
    private final Map<String, Reservation> durable = new LinkedHashMap<>();
    private long granted;
    private long reserved;
    private long used;

    LimitModel(World world, Server server, long granted) {
        this.world = world;
        this.server = server;
        this.once = new OnceModel(world, server);
        this.granted = granted;
    }

    Server server() {
        return server;
    }

    Map<String, Reservation> reservations() {
        return durable;
    }

    long reserved() {
        return reserved;
    }

    long used() {
        return used;
    }

    /** An operator grants more or less; what is reserved or used stays, even above it. */
    void grant(long amount) {
        server.commit(() -> {
            granted = amount;
            if (reserved + used > granted) {
                world.saw(Seen.LIMIT_LOWERED_BELOW_USE);
            }
        });
    }

    /** The door: what has been asked under this key before is not done again. */
    void receive(String key, Request request, Consumer<Answer> reply) {
        if (world.has(Mutant.ACK_BEFORE_COMMIT) && request.kind() != Request.Kind.RESERVE) {
            reply.accept(Answer.DONE);
        }
        if (once.knows(key) && world.chance(TRIED_WITH_OTHER_CONTENT)) {
            Request other = new Request(request.kind(), request.payment(), request.amount() + 1);
            Answer answer = once.take(key, other, () -> apply(other));
            Violation.unless(answer.refused(), "key %s was accepted for %s after %s", key, other, request);
        }
        reply.accept(once.take(key, request, () -> apply(request)));
    }

    private Answer apply(Request request) {
        world.trace("limit: %s", request);
        return switch (request.kind()) {
            case RESERVE -> reserve(request);
            case COMMIT -> commit(request);
            case RELEASE -> release(request);
        };
    }

    private Answer reserve(Request request) {
        Reservation overtaken = durable.get(request.payment());
        if (overtaken != null && overtaken.status() == Reservation.Status.RELEASED) {
            world.saw(Seen.RESERVE_MET_TOMBSTONE);
            return Answer.DONE;
        }
        long taken = world.has(Mutant.RESERVE_WHAT_IS_RESERVED) ? used : reserved + used;
        long part = Math.min(request.amount(), Math.max(0, granted - taken));
        if (part < request.amount()) {
            world.saw(Seen.PARTLY_GRANTED);
        }
        reserved += part;
        durable.put(request.payment(), new Reservation(Reservation.Status.RESERVED, part, 0));
        Violation.unless(part == 0 || reserved + used <= granted, "INV2: %d reserved + %d used > %d granted", reserved, used,
                granted);
        return new Answer(false, part);
    }

    private Answer commit(Request request) {
        Reservation reservation = durable.get(request.payment());
        Violation.unless(reservation != null && reservation.status() == Reservation.Status.RESERVED,
                "commit of %s, which is %s",
                request.payment(), reservation);
        reserved -= reservation.granted();
        used += request.amount();
        durable.put(request.payment(), reservation.commit(request.amount()));
        return Answer.DONE;
    }

    private Answer release(Request request) {
        Reservation reservation = durable.get(request.payment());
        if (reservation == null) {
            if (!world.has(Mutant.NO_TOMBSTONE)) {
                world.saw(Seen.TOMBSTONE);
                durable.put(request.payment(), Reservation.TOMBSTONE);
            }
            return Answer.DONE;
        }
        switch (reservation.status()) {
            case RESERVED -> {
                reserved -= reservation.granted();
                durable.put(request.payment(), reservation.become(Reservation.Status.RELEASED));
            }
            case COMMITTED -> {
                used -= reservation.committed();
                durable.put(request.payment(), reservation.become(Reservation.Status.RETURNED));
            }
            case RELEASED, RETURNED -> throw new Violation("release of " + request.payment() + ", which is " + reservation);
        }
        return Answer.DONE;
    }
}
