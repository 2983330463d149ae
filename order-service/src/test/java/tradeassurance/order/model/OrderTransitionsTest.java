package tradeassurance.order.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradeassurance.order.model.Samples.NOON;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Refusal;

/** The transitions of an order with their guards, each row as the rules have it. */
class OrderTransitionsTest {

    @ParameterizedTest(name = "{0}: {1} by {2} -> {3}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '"', textBlock = """
            order                  | asked             | by       | status
            draft                  | edit              | buyer    | DRAFT
            draft                  | discard           | buyer    | CANCELLED
            draft                  | submit            | buyer    | AWAITING_SUPPLIER_CONFIRMATION
            supplier's draft       | submit            | supplier | AWAITING_PAYMENT
            draft                  | cancel            | supplier | CANCELLED
            submitted              | confirm           | supplier | AWAITING_PAYMENT
            submitted              | reject            | supplier | REJECTED
            submitted              | reject            | clock    | REJECTED
            submitted              | cancel            | buyer    | CANCELLED
            submitted, asked       | cancel            | buyer    | CANCELLED
            submitted, asked       | reject            | supplier | REJECTED
            confirmed              | pay all           | service  | PAYMENT_PROCESSING
            confirmed              | cancel            | supplier | CANCELLED
            processing             | settle 10000      | service  | AWAITING_SHIPMENT
            processing             | settle 9900       | service  | AWAITING_PAYMENT
            processing             | promise 10000     | service  | AWAITING_SHIPMENT
            processing             | fail              | service  | AWAITING_PAYMENT
            processing             | cancel with pay_1 | buyer    | CANCELLED
            short                  | accept shortfall  | supplier | AWAITING_SHIPMENT
            deposit paid           | pay 7000          | service  | AWAITING_SHIPMENT
            paid                   | ship              | supplier | AWAITING_DELIVERY_CONFIRMATION
            paid                   | ship 500          | supplier | PARTIALLY_SHIPPED
            partly shipped         | ship 500          | supplier | PARTIALLY_SHIPPED
            partly shipped         | ship              | supplier | AWAITING_DELIVERY_CONFIRMATION
            partly shipped         | track             | supplier | PARTIALLY_SHIPPED
            partly shipped         | deliver           | buyer    | PARTIALLY_SHIPPED
            partly shipped         | confirm shp_1     | buyer    | PARTIALLY_SHIPPED
            shipped                | extend            | buyer    | AWAITING_DELIVERY_CONFIRMATION
            shipped                | extend            | supplier | AWAITING_DELIVERY_CONFIRMATION
            shipped                | confirm delivery  | buyer    | COMPLETED
            completed              | waive coverage    | buyer    | CLOSED
            completed              | close             | clock    | CLOSED
            paid, held             | refund all        | service  | CANCELLED
            partly shipped, held   | refund all        | service  | CANCELLED
            shipped, held          | refund all        | service  | CLOSED
            completed, held        | refund all        | service  | CLOSED
            short, held            | release           | service  | AWAITING_PAYMENT
            paid, held             | release           | service  | AWAITING_SHIPMENT
            partly shipped, held   | release           | service  | PARTIALLY_SHIPPED
            shipped, held          | release           | service  | AWAITING_DELIVERY_CONFIRMATION
            completed, held        | release           | service  | COMPLETED
            submitted, asked       | accept            | supplier | AWAITING_SUPPLIER_CONFIRMATION
            confirmed, asked       | accept            | supplier | AWAITING_PAYMENT
            paid, asked            | accept            | supplier | AWAITING_SHIPMENT
            partly shipped, asked  | accept            | supplier | PARTIALLY_SHIPPED
            paid, asked            | decline           | supplier | AWAITING_SHIPMENT
            paid, asked            | withdraw          | buyer    | AWAITING_SHIPMENT
            paid, asked            | expire            | clock    | AWAITING_SHIPMENT
            paid, asked            | hold              | service  | AWAITING_SHIPMENT
            """)
    void leadsTo(String from, String asked, String by, OrderStatus status) {
        Order order = Situations.order(from);
        Order next = order.decide(Situations.command(asked, order), Situations.actor(by), NOON).next();
        assertThat(next.status()).isEqualTo(status);
        assertThat(next.agreed().request()).as("nothing waits for an answer that nobody can give").isNull();
    }

    @ParameterizedTest(name = "{0}: {1} by {2} -> {3}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '"', textBlock = """
            order                  | asked             | by       | code
            draft                  | edit              | supplier | FORBIDDEN
            draft                  | discard           | supplier | FORBIDDEN
            draft                  | submit            | supplier | FORBIDDEN
            submitted              | edit              | buyer    | ILLEGAL_STATE
            submitted              | discard           | buyer    | ILLEGAL_STATE
            submitted              | confirm           | buyer    | FORBIDDEN
            submitted, asked       | confirm           | supplier | MODIFICATION_OPEN
            confirmed, asked       | pay all           | service  | MODIFICATION_OPEN
            processing             | cancel            | buyer    | PAYMENT_IN_PROGRESS
            processing             | cancel            | supplier | ILLEGAL_STATE
            short                  | cancel            | buyer    | ILLEGAL_STATE
            confirmed              | accept shortfall  | supplier | NO_SHORTFALL
            deposit paid           | accept shortfall  | supplier | NO_SHORTFALL
            short                  | accept shortfall  | buyer    | FORBIDDEN
            confirmed              | ship              | supplier | ILLEGAL_STATE
            deposit paid           | ship              | supplier | BALANCE_UNPAID
            balance processing     | ship              | supplier | BALANCE_UNPAID
            paid, asked            | ship              | supplier | MODIFICATION_OPEN
            paid, held             | ship              | supplier | DISPUTE_OPEN
            paid                   | ship 2001         | supplier | BATCH_OVER_REMAINING
            paid                   | ship line 2       | supplier | BATCH_OVER_REMAINING
            deposit paid           | ship 2001         | supplier | BALANCE_UNPAID
            shipped                | ship 500          | supplier | ILLEGAL_STATE
            paid                   | cancel            | buyer    | ILLEGAL_STATE
            paid                   | deliver           | buyer    | ILLEGAL_STATE
            shipped                | deliver           | supplier | FORBIDDEN
            partly shipped         | confirm delivery  | buyer    | ILLEGAL_STATE
            shipped                | confirm delivery  | supplier | FORBIDDEN
            shipped, held          | confirm delivery  | buyer    | DISPUTE_OPEN
            shipped, held          | extend            | buyer    | DISPUTE_OPEN
            shipped                | waive coverage    | buyer    | ILLEGAL_STATE
            completed, held        | waive coverage    | buyer    | DISPUTE_OPEN
            completed              | waive coverage    | supplier | FORBIDDEN
            confirmed              | hold              | service  | NO_SETTLED_PAYMENT
            balance processing     | hold              | service  | PAYMENT_IN_PROGRESS
            paid, held             | hold              | service  | DISPUTE_OPEN
            closed                 | hold              | service  | ILLEGAL_STATE
            paid, asked            | accept            | buyer    | FORBIDDEN
            paid, asked            | decline           | buyer    | FORBIDDEN
            paid, asked            | withdraw          | supplier | FORBIDDEN
            paid, asked            | request           | supplier | MODIFICATION_OPEN
            paid                   | accept            | supplier | ILLEGAL_STATE
            paid                   | withdraw          | buyer    | ILLEGAL_STATE
            cancelled              | submit            | buyer    | ILLEGAL_STATE
            rejected               | confirm           | supplier | ILLEGAL_STATE
            """)
    void isRefused(String from, String asked, String by, String code) {
        Order order = Situations.order(from);
        assertThatThrownBy(() -> order.decide(Situations.command(asked, order), Situations.actor(by), NOON))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason().name()).isEqualTo(code));
    }

    /** R72 to R76, the table to be tested directly. */
    @ParameterizedTest(name = "{0}: request {1}, extend {2}, again {3}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            order              | new request         | extend acceptance | again
            draft              | ILLEGAL_STATE       | ILLEGAL_STATE     | ILLEGAL_STATE
            submitted          | ok                  | ILLEGAL_STATE     | ILLEGAL_STATE
            confirmed          | ok                  | ILLEGAL_STATE     | ILLEGAL_STATE
            processing         | PAYMENT_IN_PROGRESS | ILLEGAL_STATE     | ILLEGAL_STATE
            deposit paid       | ok                  | ILLEGAL_STATE     | ILLEGAL_STATE
            balance processing | PAYMENT_IN_PROGRESS | ILLEGAL_STATE     | ILLEGAL_STATE
            paid               | ok                  | ILLEGAL_STATE     | ILLEGAL_STATE
            partly shipped     | ok                  | ILLEGAL_STATE     | ILLEGAL_STATE
            shipped            | NOT_MODIFIABLE      | ok                | EXTENSION_USED
            completed          | NOT_MODIFIABLE      | ILLEGAL_STATE     | ILLEGAL_STATE
            closed             | NOT_MODIFIABLE      | ILLEGAL_STATE     | ILLEGAL_STATE
            cancelled          | NOT_MODIFIABLE      | ILLEGAL_STATE     | ILLEGAL_STATE
            rejected           | NOT_MODIFIABLE      | ILLEGAL_STATE     | ILLEGAL_STATE
            """)
    void whatMayBeChangedWhen(String from, String request, String extend, String again) {
        for (Actor side : new Actor[] { Samples.BUYER, Samples.SUPPLIER }) {
            Order order = Situations.order(from);
            assertThat(outcome(order, "request", side)).isEqualTo(request);
            assertThat(outcome(order, "extend", side)).isEqualTo(extend);
            Order once = extend.equals("ok") ? order.decide(new ExtendAcceptance(), side, NOON).next() : order;
            assertThat(outcome(once, "extend", side)).isEqualTo(again);
        }
    }

    private static String outcome(Order order, String asked, Actor by) {
        try {
            return order.decide(Situations.command(asked, order), by, NOON).events().isEmpty() ? "nothing" : "ok";
        } catch (Refusal no) {
            return no.reason().name();
        }
    }
}
