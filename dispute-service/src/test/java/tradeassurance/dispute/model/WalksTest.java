package tradeassurance.dispute.model;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.dispute.model.Given.BUYER;
import static tradeassurance.dispute.model.Given.MEDIATOR;
import static tradeassurance.dispute.model.Given.SERVICE;
import static tradeassurance.dispute.model.Given.SUPPLIER;
import static tradeassurance.dispute.model.Given.T0;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/** Whatever the parties do and whenever, nobody loses what the clock promises (INV8, INV10, INV13). Each seed is one dispute. */
class WalksTest {

    private static final int SEEDS = 3000;
    private static final int STEPS = 60;
    private static final Duration DAY4 = Duration.ofDays(4);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY30 = Duration.ofDays(30);
    private static final List<Actor> ACTORS = List.of(BUYER, SUPPLIER, MEDIATOR, SERVICE);
    /** What is waited for there, peers or operators see to. */
    private static final Set<State> WITHOUT_A_CLOCK = EnumSet.of(State.AMENDMENT_PENDING, State.REFUND_PENDING, State.CLOSED);

    private Random random = new Random(0);
    private long seed;
    private final Set<State> reached = EnumSet.noneOf(State.class);
    private Dispute dispute = Given.open().dispute();
    private Instant now = T0;

    private static WalksTest from(long seed) {
        WalksTest walk = new WalksTest();
        walk.seed = seed;
        walk.random = new Random(seed);
        walk.begin();
        return walk;
    }

    private void begin() {
        String[] reasons = { "NOT_SHIPPED_ON_TIME", "QUALITY_NOT_AS_CONTRACTED" };
        dispute = Given.open(reasons[random.nextInt(2)], Given.order(random.nextBoolean(), true, Circumstances.UNKNOWN),
                DisputeTerms.DEFAULT).dispute();
    }

    @Test
    void nobodyLosesWhatTheClockPromises() {
        Set<State> everywhere = EnumSet.noneOf(State.class);
        for (long each = 1; each <= SEEDS; each++) {
            WalksTest walk = from(each);
            walk.walk();
            everywhere.addAll(walk.reached);
        }
        assertThat(everywhere).as("the walks go everywhere").hasSize(State.values().length - 2);
    }

    private void walk() {
        for (int step = 0; step < STEPS && dispute.state() != State.CLOSED; step++) {
            now = now.plusSeconds(random.nextInt(2 * 24 * 3600));
            while (dispute.firstDue(now).isPresent()) {
                Deadline due = dispute.firstDue(now).orElseThrow();
                expired(due, dispute.lapse(due));
            }
            assertThat(now.isBefore(T0.plus(DAY30)) || !DisputeLifecycle.NEGOTIATING.contains(dispute.state()))
                    .as("nobody negotiates after day 30, seed %d", seed).isTrue();
            List<DisputeCommand> all = new ArrayList<>(RowsTest.everything(dispute));
            all.add(new PartyCommand.Propose(ProposalKind.DISCOUNT, Given.usd("100.00"), null, "less"));
            all.add(new PartyCommand.Propose(ProposalKind.RETURN_AND_REFUND, null, null, "send it back"));
            act(all.get(random.nextInt(all.size())), ACTORS.get(random.nextInt(ACTORS.size())));
        }
    }

    private void act(DisputeCommand command, Actor by) {
        Decision<Dispute> decision;
        try {
            decision = dispute.decide(command, by, now);
        } catch (Refusal refused) {
            return;
        }
        for (Event event : decision.events()) {
            if (event instanceof DisputeEvent.Escalated escalated && escalated.cause() == EscalationCause.BUYER_REQUEST) {
                assertThat(now).as("escalated by the buyer, seed %d", seed).isAfterOrEqualTo(T0.plus(DAY4));
                assertThat(dispute.proposals().pendingOf(Role.SUPPLIER)).as("unanswered offer, seed %d", seed).isEmpty();
            }
        }
        next(decision.next());
    }

    private void expired(Deadline due, Decision<Dispute> decision) {
        for (Event event : decision.events()) {
            if (event instanceof DisputeEvent.AutoCancelled) {
                Proposal offer = dispute.proposals().pendingOf(Role.SUPPLIER).orElseThrow();
                assertThat(Duration.between(offer.askedAt(), due.dueAt())).as("the buyer's window, seed %d", seed)
                        .isGreaterThanOrEqualTo(WEEK);
                assertThat(due.dueAt()).as("day 30 goes first, seed %d", seed).isBefore(T0.plus(DAY30));
            }
        }
        next(decision.next());
    }

    private void next(Dispute following) {
        dispute = following;
        reached.add(dispute.state());
        if (DisputeLifecycle.NEGOTIATING.contains(dispute.state())) {
            assertThat(dispute.firstDue(T0.plus(DAY30))).as("day 30 is on the clock, seed %d", seed).isPresent();
        }
        boolean late = dispute.mediation().late();
        assertThat(WITHOUT_A_CLOCK.contains(dispute.state()) || late || !dispute.deadlines().isEmpty())
                .as("%s has a clock, seed %d", dispute.state(), seed).isTrue();
        assertThat(dispute.proposals().all().stream().filter(Proposal::pending).count()).isLessThanOrEqualTo(1);
    }
}
