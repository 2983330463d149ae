package tradeassurance.kernel.simulation;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** One seed: buyers pay while everything goes wrong, then nothing goes wrong any more and all must come to rest. */
final class Simulation {

    /** A trace that nobody reads, and that is therefore not written. */
    static final Consumer<String> UNWATCHED = line -> {
    };

    private static final long FAULTS_UNTIL = 30_000;
    private static final long AT_REST_BY = FAULTS_UNTIL + 120_000;
    private static final long CREATED_UNTIL = 18_000;
    private static final long NEVER = Long.MAX_VALUE;

    private final World world;
    private final Network network;
    private final Server paymentServer;
    private final LimitModel limit;
    private final PaymentModel payments;
    private final Invariants invariants;
    private int yetToCreate;

    private Simulation(World world) {
        this.world = world;
        this.network = new Network(world);
        this.paymentServer = new Server("payment", world, true);
        this.limit = new LimitModel(world, new Server("limit", world, true), world.between(3_000, 20_000));
        ProviderModel provider = new ProviderModel(world, new Server("provider", world, false), network);
        this.payments = new PaymentModel(world, paymentServer, network, limit, provider);
        this.invariants = new Invariants(limit, payments, provider);
    }

    /**
     * Plays one seed to its end.
     *
     * @throws Violation as soon as an invariant does not hold
     */
    static void play(long seed, Set<Mutant> mutants, Map<Seen, Long> seen, Consumer<String> trace) {
        new Simulation(new World(seed, mutants, seen, trace)).play();
    }

    private void play() {
        plan();
        world.run(FAULTS_UNTIL, () -> false, invariants::holdAlways);
        world.calm();
        world.run(AT_REST_BY, () -> yetToCreate == 0 && network.empty() && invariants.atRest(), invariants::holdAlways);
        invariants.holdAtRest();
    }

    private void plan() {
        yetToCreate = (int) world.between(6, 12);
        for (int i = 1; i <= yetToCreate; i++) {
            String id = "p" + i;
            world.after(world.between(0, CREATED_UNTIL), () -> create(id, buyer()));
        }
        for (int i = 0; i < 2; i++) {
            long amount = world.between(0, 20_000);
            world.after(world.between(1_000, FAULTS_UNTIL), () -> limit.server().run(() -> limit.grant(amount)));
            world.after(world.between(1_000, FAULTS_UNTIL), () -> crash(paymentServer));
            world.after(world.between(1_000, FAULTS_UNTIL), () -> crash(limit.server()));
        }
    }

    private void crash(Server server) {
        if (server.up() && world.faulty()) {
            world.saw(Seen.CRASH_AT_RANDOM);
            server.crash();
        }
    }

    private Payment.Plan buyer() {
        long now = world.now();
        return new Payment.Plan(world.between(1, 6_000), world.chance(0.15) ? NEVER : now + world.between(100, 6_000),
                world.chance(0.2) ? now + world.between(100, 8_000) : NEVER, now + world.between(4_000, 15_000),
                world.chance(0.5) ? world.between(0, 6_000) : NEVER);
    }

    /** A buyer tries again, under the same id, until the payment is there. */
    private void create(String id, Payment.Plan plan) {
        paymentServer.run(() -> payments.create(id, plan));
        if (payments.payments().containsKey(id)) {
            yetToCreate--;
        } else {
            world.after(500, () -> create(id, plan));
        }
    }
}
