package tradeassurance.kernel.simulation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import tradeassurance.kernel.simulation.ProviderModel.Outcome;

/** The payment service: takes every payment one step further whenever it can, from what is stored and from nothing else. */
final class PaymentModel {

    private static final long PATROL = 400;
    private static final long ANSWER_WITHIN = 1_000;

    private final World world;
    private final Server server;
    private final Network network;
    private final LimitModel limit;
    private final ProviderModel provider;
    private final OutboxModel outbox;
    private final Map<String, Payment> durable = new LinkedHashMap<>();
    private final Map<String, Long> waitingUntil = new HashMap<>();

    PaymentModel(World world, Server server, Network network, LimitModel limit, ProviderModel provider) {
        this.world = world;
        this.server = server;
        this.network = network;
        this.limit = limit;
        this.provider = provider;
        this.outbox = new OutboxModel(world, server, network, limit);
        server.onCrash(waitingUntil::clear);
        server.every(PATROL, () -> {
            durable.values().forEach(this::step);
            outbox.relay();
        });
    }

    Map<String, Payment> payments() {
        return durable;
    }

    OutboxModel outbox() {
        return outbox;
    }

    void create(String id, Payment.Plan plan) {
        if (!durable.containsKey(id)) {
            server.commit(() -> durable.put(id, new Payment(id, plan)));
        }
    }

    private void step(Payment payment) {
        switch (payment.status) {
            case CREATED -> {
                if (!givesUp(payment) && mayAsk(payment)) {
                    reserve(payment);
                }
            }
            case RESERVED -> {
                if (!givesUp(payment) && payment.plan.actsAt() <= world.now()) {
                    process(payment);
                }
            }
            case PROCESSING -> {
                if (mayAsk(payment)) {
                    ask(payment);
                }
            }
            case SETTLED -> {
                if (!payment.closed && payment.coverageEndsAt <= world.now()) {
                    change(() -> close(payment), new Request(Request.Kind.RELEASE, payment.id, 0));
                }
            }
            case FAILED, EXPIRED, CANCELLED -> {
            }
        }
    }

    private boolean givesUp(Payment payment) {
        boolean expired = payment.plan.expiresAt() <= world.now();
        if (expired || payment.plan.cancelsAt() <= world.now()) {
            Payment.Status status = expired ? Payment.Status.EXPIRED : Payment.Status.CANCELLED;
            if (expired && world.has(Mutant.NO_RELEASE_ON_EXPIRY)) {
                server.commit(() -> become(payment, status));
            } else {
                change(() -> become(payment, status), new Request(Request.Kind.RELEASE, payment.id, 0));
            }
            return true;
        }
        return false;
    }

    private void reserve(Payment payment) {
        Request request = new Request(Request.Kind.RESERVE, payment.id, payment.plan.amount());
        network.<Answer> ask(server, limit.server(), reply -> limit.receive(payment.id + "/reserve", request, reply),
                answer -> {
                    if (payment.status == Payment.Status.CREATED) {
                        server.commit(() -> {
                            payment.granted = answer.granted();
                            become(payment, Payment.Status.RESERVED);
                        });
                    }
                });
    }

    /** From the commit on the provider may have been told, so nobody but the provider can end the payment. */
    private void process(Payment payment) {
        if (world.has(Mutant.CHARGE_BEFORE_COMMIT)) {
            charge(payment);
        }
        server.commit(() -> become(payment, Payment.Status.PROCESSING));
        if (!world.has(Mutant.CHARGE_BEFORE_COMMIT)) {
            charge(payment);
        }
    }

    private void charge(Payment payment) {
        String reference = payment.reference;
        network.<Outcome> ask(server, provider.server(),
                reply -> provider.charge(reference, payment.id, server, this::notified, reply),
                outcome -> told(payment, outcome));
    }

    /** An unknown outcome is asked for; only a charge that never arrived is sent again, under its own reference. */
    private void ask(Payment payment) {
        if (world.has(Mutant.NEVER_ASK)) {
            return;
        }
        if (world.has(Mutant.CHARGE_AGAIN_ON_UNKNOWN)) {
            payment.reference += "'";
            charge(payment);
            return;
        }
        String reference = payment.reference;
        network.<Outcome> ask(server, provider.server(), reply -> provider.status(reference, reply), outcome -> {
            if (outcome == Outcome.NOT_FOUND && payment.status == Payment.Status.PROCESSING) {
                charge(payment);
            } else if (told(payment, outcome)) {
                world.saw(Seen.OUTCOME_BY_ASKING);
            }
        });
    }

    private void notified(String id, Outcome outcome) {
        Payment payment = durable.get(id);
        if (payment.status == Payment.Status.SETTLED) {
            world.saw(Seen.REPEATED_NOTIFICATION);
        }
        boolean news = told(payment, outcome);
        world.trace("%s notified of %s%s", id, outcome, news ? "" : ", which is known");
    }

    private boolean told(Payment payment, Outcome outcome) {
        boolean again = world.has(Mutant.SETTLE_TWICE) && payment.status == Payment.Status.SETTLED;
        if (payment.status != Payment.Status.PROCESSING && !again) {
            return false;
        }
        return switch (outcome) {
            case NOT_FOUND, PENDING -> false;
            case SETTLED -> {
                long part = world.has(Mutant.COMMIT_MORE_THAN_GRANTED) ? payment.plan.amount() : payment.granted;
                change(() -> settle(payment), new Request(Request.Kind.COMMIT, payment.id, part));
                yield true;
            }
            case FAILED -> {
                change(() -> become(payment, Payment.Status.FAILED), new Request(Request.Kind.RELEASE, payment.id, 0));
                yield true;
            }
        };
    }

    /** The change and the call that follows from it: one commit. */
    private void change(Runnable change, Request call) {
        if (world.has(Mutant.OUTBOX_APART_FROM_STATE)) {
            server.commit(change);
            server.commit(() -> outbox.add(call));
        } else {
            server.commit(() -> {
                change.run();
                outbox.add(call);
            });
        }
        outbox.relay();
    }

    private void settle(Payment payment) {
        payment.settle(world.now());
        become(payment, Payment.Status.SETTLED);
    }

    private void close(Payment payment) {
        payment.close();
        world.saw(Seen.COVERAGE_ENDED);
    }

    private void become(Payment payment, Payment.Status status) {
        world.trace("%s: %s", payment.id, status);
        payment.status = status;
        switch (status) {
            case SETTLED -> world.saw(Seen.SETTLED);
            case FAILED -> world.saw(Seen.FAILED);
            case EXPIRED -> world.saw(Seen.EXPIRED);
            case CANCELLED -> world.saw(Seen.CANCELLED);
            case CREATED, RESERVED, PROCESSING -> {
            }
        }
    }

    private boolean mayAsk(Payment payment) {
        if (waitingUntil.getOrDefault(payment.id, 0L) > world.now()) {
            return false;
        }
        waitingUntil.put(payment.id, world.now() + ANSWER_WITHIN);
        return true;
    }
}
