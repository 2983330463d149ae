package tradeassurance.suite.faults;

import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import tradeassurance.suite.launcher.Fleet;

/**
 * A buyer who orders from one supplier, again and again, while it is told to: most orders are shipped and accepted, some are
 * cancelled, some end in a dispute and a refund; now and then somebody asks for what must be refused.
 */
final class Trader implements Callable<Integer> {

    private static final int HIGHEST_PRICE = 90;

    private final Fleet fleet;
    private final Client client;
    private final String name;
    private final Random random;
    private final AtomicBoolean goOn;
    private final String supplier;
    private final AtomicInteger asked = new AtomicInteger();

    Trader(Fleet fleet, Client client, String name, long seed, AtomicBoolean goOn) {
        this.fleet = fleet;
        this.client = client;
        this.name = name;
        this.random = new Random(seed);
        this.goOn = goOn;
        this.supplier = Market.SUPPLIERS.get(random.nextInt(Market.SUPPLIERS.size()));
    }

    /** How many orders were drafted. What is begun is brought to its end, also after it was told to stop. */
    @Override
    public Integer call() throws InterruptedException {
        int deals = 0;
        while (goOn.get()) {
            trade(new Deal(fleet, client, name, supplier, 1 + random.nextInt(HIGHEST_PRICE) + ".00", asked));
            deals++;
        }
        return deals;
    }

    private void trade(Deal deal) throws InterruptedException {
        if (!deal.draft() || !deal.submit() || !deal.confirm()) {
            return;
        }
        if (oneIn(10)) {
            if (deal.cancel()) {
                deal.wrongly(Kind.CONFIRM);
            }
            return;
        }
        if (oneIn(4)) {
            deal.wrongly(Kind.ACCEPT);
        }
        if (!deal.pay() || !deal.isPaid() || !deal.ship()) {
            return;
        }
        if (oneIn(4)) {
            deal.wrongly(Kind.SHIP);
        }
        if (oneIn(4)) {
            if (deal.claim()) {
                deal.concede();
            }
        } else if (deal.accept()) {
            deal.wrongly(Kind.ACCEPT);
        }
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }
}
