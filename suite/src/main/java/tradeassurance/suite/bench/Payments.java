package tradeassurance.suite.bench;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import io.vertx.core.Future;

/** Payments of orders that are agreed already, by so many clients side by side: from the request until the money has come. */
final class Payments implements Contender {

    /** Orders are agreed beforehand, more than were paid in any round before, as the services may have become faster. */
    private static final double MORE = 1.5;
    private static final int FIRST = 100;
    /** Longer than a payment takes. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(2);

    private record Agreed(WholeTrade trade, String order) {
    }

    private final Marketplace place;
    private final int clients;
    private final Queue<Agreed> agreed = new ConcurrentLinkedQueue<>();
    private double fastest;

    Payments(Marketplace place, int clients) {
        this.place = place;
        this.clients = clients;
    }

    @Override
    public String name() {
        return "payments, " + clients + " clients";
    }

    @Override
    public Rate measure(Duration time) {
        agree(Math.max(FIRST, (int) (fastest * MORE * time.plus(UNDER_WAY).toSeconds())));
        Rate rate = Clients.run(place.requests().vertx(), clients, Load.afterwards(clients, UNDER_WAY, time), this::pay);
        fastest = Math.max(fastest, rate.perSecond());
        return rate;
    }

    private Future<?> pay() {
        Agreed next = agreed.poll();
        return next == null ? Future.failedFuture("all orders are paid: too few were agreed beforehand")
                : next.trade().settled(next.order());
    }

    /** Not measured. */
    private void agree(int wanted) {
        while (agreed.size() < wanted) {
            Future.all(Stream.generate(this::agreeOne).limit(Math.min(clients, wanted)).toList())
                    .toCompletionStage().toCompletableFuture().join();
        }
    }

    private Future<?> agreeOne() {
        WholeTrade trade = new WholeTrade(place.requests(), place.next());
        return trade.agreed().onSuccess(order -> agreed.add(new Agreed(trade, order)));
    }
}
