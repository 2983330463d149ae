package tradeassurance.suite.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/** Whole trades by so many clients side by side, each pair of partners in turn, and what they cost the processes. */
final class WholeTrades implements Contender {

    /** Enough of them to begin each trade when it is due, however many are still on their way. */
    private static final int CLIENTS_BY_THE_CLOCK = 200;

    /** Longer than a trade takes. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(3);

    private final Marketplace place;
    private final int clients;
    private @Nullable Effort effort;
    private final AtomicLong done = new AtomicLong();

    WholeTrades(Marketplace place, int clients) {
        this.place = place;
        this.clients = clients;
    }

    @Override
    public String name() {
        return "whole trades, " + clients + " clients";
    }

    @Override
    public Rate measure(Duration time) {
        Effort before = Effort.now(place);
        Rate rate = run(clients, Load.afterwards(clients, UNDER_WAY, time));
        Effort spent = Effort.now(place).since(before);
        effort = effort == null ? spent : effort.and(spent);
        return rate;
    }

    /** So many a second begin, by the clock. */
    Rate steady(double perSecond, Duration time) {
        return run(CLIENTS_BY_THE_CLOCK, Load.steady(CLIENTS_BY_THE_CLOCK, time, perSecond));
    }

    /** Of all rounds together. */
    Effort effort() {
        if (effort == null) {
            throw new IllegalStateException("nothing has been measured");
        }
        return effort;
    }

    /** How many trades have come to their end, in all rounds together, counted in a rate or not. */
    long done() {
        return done.get();
    }

    private Rate run(int count, Load load) {
        return Clients.run(place.requests().vertx(), count, load,
                () -> new WholeTrade(place.requests(), place.next()).play().onSuccess(closed -> done.incrementAndGet()));
    }
}
