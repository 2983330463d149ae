package tradeassurance.dispute.model;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.dispute.model.Given.BUYER;
import static tradeassurance.dispute.model.Given.MEDIATOR;
import static tradeassurance.dispute.model.Given.SERVICE;
import static tradeassurance.dispute.model.Given.SUPPLIER;
import static tradeassurance.dispute.model.Given.T0;
import static tradeassurance.dispute.model.Given.usd;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Refusal;

/** The goods go back, then the money does (R95). */
class ReturnTest {

    private static final Instant DAY4 = T0.plus(Duration.ofDays(4));

    private static Given agreed() {
        return Given.open(Given.claim("QUALITY_NOT_AS_CONTRACTED", "10000.00", ProposalKind.RETURN_AND_REFUND),
                Given.order(true, true, Circumstances.UNKNOWN), DisputeTerms.DEFAULT)
                .does(new PartyCommand.Accept(1), SUPPLIER, DAY4);
    }

    private static Given sent() {
        return agreed().does(new ReturnCommand.ShipBack("Ocean Line", "OL-1"), BUYER, DAY4);
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.reason().code();
        }
    }

    @Test
    void theMoneyFollowsTheGoods() {
        Given given = sent().does(new ReturnCommand.ReportArrival(), BUYER, DAY4)
                .does(new ReturnCommand.Receive(), SUPPLIER, DAY4);
        assertThat(given.standing()).isEqualTo("REFUND_PENDING");
        assertThat(given.happened()).endsWith("return.ordered", "return.shipped", "return.arrived", "return.received",
                "dispute.refund_ordered");
        given.does(new PeerCommand.RefundMade("rfd_1", usd("10000.00"), true), SERVICE, DAY4);
        assertThat(given.standing()).isEqualTo("CLOSED AGREED");
    }

    @Test
    void noStepComesBeforeTheOneItNeeds() {
        assertThat(outcome(() -> agreed().does(new ReturnCommand.Receive(), SUPPLIER, DAY4))).isEqualTo("return-not-there");
        assertThat(outcome(() -> agreed().does(new ReturnCommand.ReportArrival(), BUYER, DAY4))).isEqualTo("return-not-there");
        assertThat(outcome(() -> agreed().does(new ReturnCommand.Contest("no"), SUPPLIER, DAY4))).isEqualTo("return-not-there");
        assertThat(outcome(() -> sent().does(new ReturnCommand.ShipBack("Ocean", "2"), BUYER, DAY4)))
                .isEqualTo("return-not-there");
        assertThat(outcome(() -> sent().does(new ReturnCommand.Decide(true, "so"), MEDIATOR, DAY4)))
                .isEqualTo("return-not-there");
    }

    /** Without an objection silence is receipt; with one, time does nothing but remind the mediator. */
    @ParameterizedTest(name = "found returned {0}: {1}")
    @CsvSource({ "true, REFUND_PENDING", "false, CLOSED RETURN_NOT_DONE" })
    void anObjectionIsForAMediator(boolean returned, String expected) {
        Given given = sent().does(new ReturnCommand.Contest("stones in the box"), SUPPLIER, DAY4)
                .until(DAY4.plus(Duration.ofDays(100)));
        assertThat(given.standing()).isEqualTo("AWAITING_RETURN");
        assertThat(given.happened()).contains("return.contested", "dispute.target_missed");
        Instant then = DAY4.plus(Duration.ofDays(100));
        assertThat(outcome(() -> given.does(new ReturnCommand.Decide(returned, "seen"), MEDIATOR, then)))
                .isEqualTo("case-not-yours");
        given.does(new BenchCommand.Assign(null, Set.of()), MEDIATOR, then)
                .does(new ReturnCommand.Decide(returned, "seen"), MEDIATOR, then);
        assertThat(given.standing()).isEqualTo(expected);
    }

    @Test
    void whoDoesNotSendKeepsTheGoodsAndGetsNothing() {
        Given given = agreed().until(DAY4.plus(Duration.ofDays(10)));
        assertThat(given.standing()).isEqualTo("CLOSED RETURN_NOT_DONE");
        assertThat(given.dispute().settlement().amount()).isNull();
        assertThat(outcome(() -> given.does(new ReturnCommand.ShipBack("Ocean", "1"), BUYER, DAY4.plus(Duration.ofDays(10)))))
                .isEqualTo("illegal-state");
    }
}
