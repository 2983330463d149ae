package tradeassurance.dispute.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

class LifecycleTableTest {

    @ParameterizedTest(name = "{0}: {1} by {2} -> {3}")
    @CsvSource(delimiter = '|', textBlock = """
            OPENING                    | HOLD              | SERVICE  | OPENING
            OPENING                    | OPEN              | SERVICE  | AWAITING_SUPPLIER_RESPONSE
            OPENING                    | FAIL              | SERVICE  | FAILED
            AWAITING_SUPPLIER_RESPONSE | EDIT              | BUYER    | AWAITING_SUPPLIER_RESPONSE
            AWAITING_SUPPLIER_RESPONSE | ACCEPT            | SUPPLIER | REFUND_PENDING
            AWAITING_SUPPLIER_RESPONSE | ACCEPT            | SUPPLIER | AWAITING_RETURN
            AWAITING_SUPPLIER_RESPONSE | ACCEPT            | SUPPLIER | AMENDMENT_PENDING
            AWAITING_SUPPLIER_RESPONSE | ACCEPT            | SUPPLIER | CLOSED
            AWAITING_SUPPLIER_RESPONSE | PROPOSE           | SUPPLIER | AWAITING_BUYER_RESPONSE
            AWAITING_SUPPLIER_RESPONSE | REJECT            | SUPPLIER | AWAITING_BUYER_RESPONSE
            AWAITING_SUPPLIER_RESPONSE | RETRACT           | BUYER    | AWAITING_SUPPLIER_RESPONSE
            AWAITING_BUYER_RESPONSE    | ACCEPT            | BUYER    | REFUND_PENDING
            AWAITING_BUYER_RESPONSE    | ACCEPT            | BUYER    | CLOSED
            AWAITING_BUYER_RESPONSE    | PROPOSE           | BUYER    | AWAITING_SUPPLIER_RESPONSE
            AWAITING_BUYER_RESPONSE    | REJECT            | BUYER    | AWAITING_SUPPLIER_RESPONSE
            AWAITING_BUYER_RESPONSE    | RETRACT           | SUPPLIER | AWAITING_SUPPLIER_RESPONSE
            AWAITING_BUYER_RESPONSE    | RETRACT           | SUPPLIER | ESCALATED
            AWAITING_SUPPLIER_RESPONSE | ESCALATE          | BUYER    | ESCALATED
            AWAITING_BUYER_RESPONSE    | ESCALATE          | BUYER    | ESCALATED
            AWAITING_BUYER_RESPONSE    | ESCALATE          | SUPPLIER | ESCALATED
            AWAITING_SUPPLIER_RESPONSE | SUPPLIER_SILENT   | SYSTEM   | ESCALATED
            AWAITING_BUYER_RESPONSE    | BUYER_SILENT      | SYSTEM   | CLOSED
            AWAITING_SUPPLIER_RESPONSE | END_NEGOTIATION   | SYSTEM   | ESCALATED
            AWAITING_BUYER_RESPONSE    | END_NEGOTIATION   | SYSTEM   | ESCALATED
            UNDER_REVIEW               | WITHDRAW          | BUYER    | CLOSED
            ESCALATED                  | ASSIGN            | MEDIATOR | ESCALATED
            ESCALATED                  | REQUEST_EVIDENCE  | MEDIATOR | EVIDENCE_COLLECTION
            EVIDENCE_COLLECTION        | EXTEND_EVIDENCE   | MEDIATOR | EVIDENCE_COLLECTION
            EVIDENCE_COLLECTION        | COMPLETE_EVIDENCE | SUPPLIER | UNDER_REVIEW
            EVIDENCE_COLLECTION        | END_EVIDENCE      | SYSTEM   | UNDER_REVIEW
            UNDER_REVIEW               | REQUEST_EVIDENCE  | MEDIATOR | EVIDENCE_COLLECTION
            ESCALATED                  | ACCEPT            | SUPPLIER | REFUND_PENDING
            UNDER_REVIEW               | ACCEPT            | BUYER    | CLOSED
            UNDER_REVIEW               | RULE              | MEDIATOR | REFUND_PENDING
            UNDER_REVIEW               | RULE              | MEDIATOR | AWAITING_RETURN
            UNDER_REVIEW               | RULE              | MEDIATOR | CLOSED
            AWAITING_RETURN            | SHIP_BACK         | BUYER    | AWAITING_RETURN
            AWAITING_RETURN            | RECEIVE_RETURN    | SUPPLIER | REFUND_PENDING
            AWAITING_RETURN            | END_RECEIPT       | SYSTEM   | REFUND_PENDING
            AWAITING_RETURN            | END_RETURN        | SYSTEM   | CLOSED
            AWAITING_RETURN            | DECIDE_RETURN     | MEDIATOR | REFUND_PENDING
            AWAITING_RETURN            | DECIDE_RETURN     | MEDIATOR | CLOSED
            AMENDMENT_PENDING          | AMEND             | SERVICE  | CLOSED
            AMENDMENT_PENDING          | REFUSE_AMENDMENT  | SERVICE  | ESCALATED
            REFUND_PENDING             | SETTLE_REFUND     | SERVICE  | CLOSED
            REFUND_PENDING             | RETRY_REFUND      | OPERATOR | REFUND_PENDING
            """)
    void leads(State from, Command command, Role by, State to) {
        assertThat(DisputeLifecycle.TABLE.next(from, command, by, to)).isEqualTo(to);
    }

    @ParameterizedTest(name = "{0}: {1} by {2} is refused: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            AWAITING_BUYER_RESPONSE    | ESCALATE         | MEDIATOR | forbidden
            UNDER_REVIEW               | SUBMIT_EVIDENCE  | BUYER    | illegal-state
            AWAITING_RETURN            | WITHDRAW         | BUYER    | illegal-state
            REFUND_PENDING             | RETRY_REFUND     | BUYER    | forbidden
            AWAITING_BUYER_RESPONSE    | EDIT             | BUYER    | illegal-state
            AWAITING_BUYER_RESPONSE    | PROPOSE          | SUPPLIER | illegal-state
            AWAITING_SUPPLIER_RESPONSE | ACCEPT           | BUYER    | illegal-state
            ESCALATED                  | ESCALATE         | BUYER    | illegal-state
            ESCALATED                  | RULE             | MEDIATOR | illegal-state
            EVIDENCE_COLLECTION        | RULE             | MEDIATOR | illegal-state
            UNDER_REVIEW               | RULE             | OPERATOR | forbidden
            REFUND_PENDING             | WITHDRAW         | BUYER    | illegal-state
            CLOSED                     | PROPOSE          | BUYER    | illegal-state
            OPENING                    | WITHDRAW         | BUYER    | illegal-state
            """)
    void refuses(State from, Command command, Role by, String code) {
        assertThatThrownBy(() -> DisputeLifecycle.TABLE.require(from, command, by))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }

    /** 11 states, 37 commands and 7 roles make 2,849 combinations. */
    @Test
    void everythingElseIsRefused() {
        int refused = 0;
        for (State state : State.values()) {
            for (Role role : Role.values()) {
                refused += Command.values().length - DisputeLifecycle.TABLE.allowed(state, role).size();
            }
        }
        assertThat(DisputeLifecycle.TABLE.rows()).isEqualTo(132);
        assertThat(refused).isEqualTo(2717);
    }
}
