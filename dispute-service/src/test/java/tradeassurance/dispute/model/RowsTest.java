package tradeassurance.dispute.model;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.dispute.model.Given.BUYER;
import static tradeassurance.dispute.model.Given.MEDIATOR;
import static tradeassurance.dispute.model.Given.SERVICE;
import static tradeassurance.dispute.model.Given.SUPPLIER;
import static tradeassurance.dispute.model.Given.T0;
import static tradeassurance.dispute.model.Given.usd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/** Every command by every role in every state, on day 5: what is allowed and where it leads; all else is refused by name. */
class RowsTest {

    private static final Instant DAY4 = T0.plus(Duration.ofDays(4));
    private static final Instant DAY5 = T0.plus(Duration.ofDays(5));
    private static final Actor OPERATOR = new Actor(Role.OPERATOR, "o1");

    /** State, command, role, and where it leads: one line for each that is allowed. */
    private static List<String> allowed() {
        try (InputStream rows = RowsTest.class.getResourceAsStream("rows.txt")) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.replaceAll(" *\\| *", " | ").trim()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Given in(State state) {
        return switch (state) {
            case OPENING, FAILED -> throw new IllegalArgumentException("no party ever sees " + state);
            case AWAITING_SUPPLIER_RESPONSE -> Given.open();
            case AWAITING_BUYER_RESPONSE -> Given.open().proposes(SUPPLIER, "5000.00", DAY4);
            case ESCALATED -> Given.open().does(new PartyCommand.Escalate(), BUYER, DAY4)
                    .does(new BenchCommand.Assign(null, Set.of()), MEDIATOR, DAY4);
            case EVIDENCE_COLLECTION -> in(State.ESCALATED).does(new BenchCommand.RequestEvidence(null), MEDIATOR, DAY4);
            case UNDER_REVIEW -> in(State.EVIDENCE_COLLECTION).does(new EvidenceCommand.Complete(), BUYER, DAY4)
                    .does(new EvidenceCommand.Complete(), SUPPLIER, DAY4);
            case AWAITING_RETURN -> Given.open(
                    Given.claim("QUALITY_NOT_AS_CONTRACTED", "10000.00", ProposalKind.RETURN_AND_REFUND),
                    Given.order(true, true, Circumstances.UNKNOWN), DisputeTerms.DEFAULT)
                    .does(new PartyCommand.Accept(1), SUPPLIER, DAY4);
            case AMENDMENT_PENDING -> Given.open().proposes(SUPPLIER, ProposalKind.DISCOUNT, "100.00", DAY4)
                    .does(new PartyCommand.Accept(2), BUYER, DAY4);
            case REFUND_PENDING -> Given.open().does(new PartyCommand.Accept(1), SUPPLIER, DAY4);
            case CLOSED -> Given.open().does(new PartyCommand.Withdraw(), BUYER, DAY4);
        };
    }

    static List<DisputeCommand> everything(Dispute dispute) {
        int waiting = dispute.proposals().pending().map(Proposal::number).orElse(1);
        return List.of(new PartyCommand.Edit("clause 5", null, null, null),
                new PartyCommand.Propose(ProposalKind.PARTIAL_REFUND, usd("4000.00"), null, "so"),
                new PartyCommand.Accept(waiting), new PartyCommand.Reject(waiting, "no"), new PartyCommand.Retract(waiting),
                new PartyCommand.Escalate(), new PartyCommand.Withdraw(), new PartyCommand.Say("so", "en", List.of()),
                EvidenceCommand.Submit.words(EvidenceType.OTHER, "a letter"), new EvidenceCommand.Complete(),
                new EvidenceCommand.Translate(1, new Translation("zh", "合同", Translation.Author.MACHINE)),
                new EvidenceCommand.AttachRecords(List.of(EvidenceCommand.Submit.words(EvidenceType.OTHER, "a record"))),
                new BenchCommand.Assign(null, Set.of()), new BenchCommand.RequestEvidence(null),
                new BenchCommand.Extend(Role.BUYER),
                new BenchCommand.Rule(Outcome.FULL_REFUND, null, List.of("4"), List.of(1), List.of(), List.of(), List.of(),
                        "late"),
                new ReturnCommand.ShipBack("Ocean Line", "OL-1"), new ReturnCommand.ReportArrival(),
                new ReturnCommand.Receive(),
                new ReturnCommand.Contest("an empty box"), new ReturnCommand.Decide(true, "it was there"),
                new PeerCommand.AmendmentMade(), new PeerCommand.AmendmentNotMade("illegal-state"),
                new PeerCommand.RefundTaken("rfd_1"), new PeerCommand.RefundNotMade(null, "no"),
                new PeerCommand.RefundMade("rfd_1", usd("10000.00"), true), new PeerCommand.RetryRefund());
    }

    private static String standing(Given given) {
        return given.dispute().state() == State.CLOSED ? given.standing() : given.dispute().state().name();
    }

    @Test
    void whatIsNotInTheTableIsRefusedByName() {
        Map<String, Integer> refused = new LinkedHashMap<>();
        Set<String> done = new TreeSet<>();
        for (State state : Arrays.asList(State.values()).subList(1, 10)) {
            for (Actor by : List.of(BUYER, SUPPLIER, MEDIATOR, OPERATOR, SERVICE)) {
                for (DisputeCommand command : everything(in(state).dispute())) {
                    attempt(in(state), command, by, done, refused);
                }
            }
        }
        assertThat(done).containsExactlyInAnyOrderElementsOf(allowed());
        assertThat(refused.keySet()).containsExactlyInAnyOrder("illegal-state", "forbidden", "proposal-not-pending",
                "proposal-pending", "evidence-closed", "return-not-there", "refund-not-failed");
        assertThat(refused.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(REFUSED);
    }

    /** 9 states, 5 roles and 27 commands make 1,215; 94 are in the table, and 36 times a service repeats what is known. */
    private static final int REFUSED = 1085;

    private static void attempt(Given given, DisputeCommand command, Actor by, Set<String> done, Map<String, Integer> refused) {
        State before = given.dispute().state();
        try {
            Dispute same = given.until(DAY5).dispute();
            given.does(command, by, DAY5);
            boolean repeat = by.is(Role.SERVICE) && given.dispute().equals(same);
            boolean own = command instanceof BenchCommand.Assign;
            if (!repeat) {
                done.add(before + " | " + command.getClass().getSimpleName() + " | " + by.role() + " | " + standing(given));
            }
            assertThat(own || repeat || !given.dispute().equals(same)).as("%s %s %s", before, command, by).isTrue();
        } catch (Refusal refusal) {
            refused.merge(refusal.reason().code(), 1, Integer::sum);
        }
    }
}
