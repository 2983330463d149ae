package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import tradeassurance.suite.client.Api;
import tradeassurance.suite.demo.Trade;
import tradeassurance.suite.observed.Spans;

/** Whoever asks within a trace finds in it what all services did, in the request itself and in the calls that followed. */
@ExtendWith(RunningSuite.class)
class TraceStoryTest {

    private static final String TRACE = "6cf92f3577b34da6a3ce929d0e0e4738";

    @Test
    void aPaidOrderIsOneTraceThroughThreeServices(Api api, Spans spans) {
        spans.watch(TRACE);

        Trade trade = Trade.withLimit(api.with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"), "6000.00")
                .ordered("10000.00", 10).paid("10000.00");

        eventually(() -> assertThat(spans.servicesOf(TRACE)).containsExactlyInAnyOrder("order-service", "payment-service",
                "limit-service"));
        Books.areInOrder(trade);
    }
}
