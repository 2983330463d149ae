package tradeassurance.dispute.model;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.dispute.model.Given.BUYER;
import static tradeassurance.dispute.model.Given.MEDIATOR;
import static tradeassurance.dispute.model.Given.SUPPLIER;
import static tradeassurance.dispute.model.Given.T0;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.dispute.model.DisputeTerms.Day7Basis;
import tradeassurance.dispute.model.DisputeTerms.DayCount;

/**
 * Each instant of the clock a second before, at it, and after, however early, late or often anybody looks (A4 to A8, INV13).
 * t0 = 2024-03-01T00:00Z.
 */
class InstantsTest {

    private static final Instant DAY4 = T0.plus(Duration.ofDays(4));

    private static final Map<String, Supplier<Given>> GIVEN = Map.of(
            "nobody acts", Given::open,
            "nobody acts, ordinal", () -> counted(DayCount.ORDINAL, Day7Basis.PROPOSAL),
            "supplier proposes 03-07T12", () -> Given.open().proposes(SUPPLIER, "5000.00", at("2024-03-07T12:00:00Z")),
            "the same, from the dispute's day 7",
            () -> counted(DayCount.ELAPSED, Day7Basis.DISPUTE).proposes(SUPPLIER, "5000.00", at("2024-03-07T12:00:00Z")),
            "supplier says no on day 1", () -> Given.open().rejects(SUPPLIER, 1, T0.plus(Duration.ofDays(1))),
            "supplier proposes on day 23", () -> Given.open().rejects(SUPPLIER, 1, T0.plus(Duration.ofDays(1)))
                    .proposes(BUYER, "4000.00", T0.plus(Duration.ofDays(22)))
                    .proposes(SUPPLIER, "3000.00", T0.plus(Duration.ofDays(23))),
            "evidence asked for on Thu 03-14", () -> Given.open().does(new PartyCommand.Escalate(), BUYER, DAY4)
                    .does(new BenchCommand.Assign(null, Set.of()), MEDIATOR, DAY4)
                    .does(new BenchCommand.RequestEvidence(null), MEDIATOR, at("2024-03-14T04:00:00Z")),
            "goods to go back", () -> toReturn(DAY4),
            "goods sent, nobody reports", () -> toReturn(DAY4).does(new ReturnCommand.ShipBack("Ocean", "1"), BUYER, DAY4),
            "goods arrived", () -> toReturn(DAY4).does(new ReturnCommand.ShipBack("Ocean", "1"), BUYER, DAY4)
                    .does(new ReturnCommand.ReportArrival(), BUYER, T0.plus(Duration.ofDays(9))));

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static Given counted(DayCount count, Day7Basis basis) {
        return Given.open("NOT_SHIPPED_ON_TIME", Given.order(), DisputeTerms.DEFAULT.counting(count, basis));
    }

    private static Given toReturn(Instant agreed) {
        return Given.open(Given.claim("QUALITY_NOT_AS_CONTRACTED", "10000.00", ProposalKind.RETURN_AND_REFUND),
                Given.order(true, true, Circumstances.UNKNOWN), DisputeTerms.DEFAULT)
                .does(new PartyCommand.Accept(1), SUPPLIER, agreed);
    }

    @ParameterizedTest(name = "{0}: {2} until {1}, then {3}")
    @CsvSource(delimiter = '|', textBlock = """
            nobody acts                        | 2024-03-08T00:00:00Z | AWAITING_SUPPLIER_RESPONSE | ESCALATED SUPPLIER_SILENT
            nobody acts, ordinal               | 2024-03-07T00:00:00Z | AWAITING_SUPPLIER_RESPONSE | ESCALATED SUPPLIER_SILENT
            supplier proposes 03-07T12         | 2024-03-14T12:00:00Z | AWAITING_BUYER_RESPONSE    | CLOSED AUTO_CANCELLED
            the same, from the dispute's day 7 | 2024-03-08T00:00:00Z | AWAITING_BUYER_RESPONSE    | CLOSED AUTO_CANCELLED
            supplier says no on day 1          | 2024-03-31T00:00:00Z | AWAITING_BUYER_RESPONSE    | ESCALATED NEGOTIATION_TIMEOUT
            supplier proposes on day 23        | 2024-03-31T00:00:00Z | AWAITING_BUYER_RESPONSE    | ESCALATED NEGOTIATION_TIMEOUT
            evidence asked for on Thu 03-14    | 2024-03-21T16:00:00Z | EVIDENCE_COLLECTION BUYER_REQUEST | UNDER_REVIEW BUYER_REQUEST
            goods to go back                   | 2024-03-15T00:00:00Z | AWAITING_RETURN            | CLOSED RETURN_NOT_DONE
            goods sent, nobody reports         | 2024-04-19T00:00:00Z | AWAITING_RETURN            | REFUND_PENDING
            goods arrived                      | 2024-03-25T00:00:00Z | AWAITING_RETURN            | REFUND_PENDING
            """)
    void toTheSecond(String given, Instant due, String before, String after) {
        assertThat(GIVEN.get(given).get().until(due.minusSeconds(1)).standing()).isEqualTo(before);
        Given atIt = GIVEN.get(given).get().until(due);
        assertThat(atIt.standing()).isEqualTo(after);
        assertThat(atIt.effective()).isEqualTo(due);
        Given late = GIVEN.get(given).get().until(due.plus(Duration.ofHours(9)));
        assertThat(late.dispute()).isEqualTo(atIt.dispute());
        assertThat(late.until(due.plus(Duration.ofHours(9))).dispute()).as("twice").isEqualTo(atIt.dispute());
        Given early = GIVEN.get(given).get();
        for (Instant look = T0; look.isBefore(due); look = look.plus(Duration.ofHours(5))) {
            early.until(look);
        }
        assertThat(early.until(due).dispute()).as("looked at every five hours").isEqualTo(atIt.dispute());
        assertThat(early.happened()).isEqualTo(late.happened());
    }

    @ParameterizedTest(name = "a second before {1} in state {0} the {2} is reminded, once")
    @CsvSource(delimiter = '|', textBlock = """
            nobody acts                | 2024-03-07T00:00:00Z | dispute.response_due_soon
            nobody acts                | 2024-03-06T00:00:00Z | dispute.response_overdue
            nobody acts, ordinal       | 2024-03-06T00:00:00Z | dispute.response_due_soon
            nobody acts, ordinal       | 2024-03-05T00:00:00Z | dispute.response_overdue
            supplier proposes 03-07T12 | 2024-03-13T12:00:00Z | dispute.response_due_soon
            """)
    void remindsToTheSecond(String given, Instant due, String event) {
        long already = GIVEN.get(given).get().until(due.minusSeconds(1)).happened().stream().filter(event::equals).count();
        Given reminded = GIVEN.get(given).get().until(due);
        assertThat(reminded.happened().stream().filter(event::equals).count()).isEqualTo(already + 1);
        assertThat(reminded.until(due.plusSeconds(1)).happened().stream().filter(event::equals).count())
                .isEqualTo(already + 1);
    }
}
