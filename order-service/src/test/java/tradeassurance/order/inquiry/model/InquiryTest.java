package tradeassurance.order.inquiry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.chassis.testing.Written;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.order.inquiry.model.InquiryEvent.MessageWritten;

class InquiryTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Actor BUYER = new Actor(Role.BUYER, "b1");
    private static final Actor SUPPLIER = new Actor(Role.SUPPLIER, "s1");
    private static final MessageWritten WORDS = new MessageWritten("msg_1", "en", "0".repeat(64));

    private static Inquiry opened(InquiryKind kind) {
        return Inquiry.open("inq_1", "b1", "s1", kind, "lanterns", WORDS, NOON).next();
    }

    private static Turn turn(@Nullable Boolean offered, @Nullable String order) {
        return new Turn(WORDS, offered, order);
    }

    @ParameterizedTest(name = "{0}: {1} by {2} -> {3}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            from              | action | by       | to
            AWAITING_SUPPLIER | WRITE  | SUPPLIER | AWAITING_BUYER
            AWAITING_SUPPLIER | WRITE  | BUYER    | AWAITING_SUPPLIER
            AWAITING_SUPPLIER | CLOSE  | BUYER    | CLOSED
            AWAITING_BUYER    | WRITE  | BUYER    | AWAITING_SUPPLIER
            AWAITING_BUYER    | WRITE  | SUPPLIER | AWAITING_BUYER
            AWAITING_BUYER    | CLOSE  | BUYER    | CLOSED
            """)
    void theTableIsTheSpecification(InquiryStatus from, InquiryAction action, Role by, InquiryStatus to) {
        assertThat(InquiryLifecycle.TABLE.next(from, action, by)).isEqualTo(to);
    }

    @Test
    void everythingElseIsRefused() {
        int refused = 0;
        for (InquiryStatus from : InquiryStatus.values()) {
            for (InquiryAction action : InquiryAction.values()) {
                for (Role by : Role.values()) {
                    refused += InquiryLifecycle.TABLE.allowed(from, by).contains(action) ? 0 : 1;
                }
            }
        }
        assertThat(refused).isEqualTo(36);
        assertThat(InquiryLifecycle.TABLE.rows()).isEqualTo(6);
    }

    @Test
    void thePageOfTheLifecycleIsTheTable() {
        Written.same("../docs/lifecycles/inquiry.md", InquiryLifecycle.TABLE.toMarkdown());
    }

    @Test
    void anAnswerStandsUntilAnotherIsGiven() {
        Inquiry asked = opened(InquiryKind.ASSURANCE_OFFERED);
        Inquiry yes = asked.write(turn(true, null), SUPPLIER, NOON).next();
        Inquiry later = yes.write(turn(null, null), SUPPLIER, NOON).next();
        assertThat(later.assuranceOffered()).isTrue();
        assertThat(later.write(turn(false, null), SUPPLIER, NOON).next().assuranceOffered()).isFalse();
        assertThat(asked.write(turn(true, null), SUPPLIER, NOON).events()).extracting(Event::type)
                .containsExactly("inquiry.message_written", "inquiry.assurance_answered");
    }

    @Test
    void anOrderIsLinkedOnceAndThenStays() {
        Inquiry linked = opened(InquiryKind.DRAFT_REQUEST).write(turn(null, "ord_1"), SUPPLIER, NOON).next();
        assertThat(linked.write(turn(null, "ord_1"), BUYER, NOON).events()).hasSize(1);
        assertThat(linked.write(turn(null, null), BUYER, NOON).next().orderId()).isEqualTo("ord_1");
        assertThatThrownBy(() -> linked.write(turn(null, "ord_2"), BUYER, NOON)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reason()).isEqualTo(InquiryRefusal.ORDER_ALREADY_LINKED));
    }

    @Test
    void anInquiryHasAnEnd() {
        Inquiry inquiry = opened(InquiryKind.GENERAL);
        for (int i = 1; i < Inquiry.MOST_MESSAGES; i++) {
            inquiry = inquiry.write(turn(null, null), i % 2 == 0 ? BUYER : SUPPLIER, NOON).next();
        }
        Inquiry full = inquiry;
        assertThat(full.messages()).isEqualTo(500);
        assertThatThrownBy(() -> full.write(turn(null, null), BUYER, NOON)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reason()).isEqualTo(InquiryRefusal.TOO_MANY_MESSAGES));
    }
}
