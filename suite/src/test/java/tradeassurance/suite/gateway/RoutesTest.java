package tradeassurance.suite.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tradeassurance.suite.api.Operation;

class RoutesTest {

    @ParameterizedTest(name = "{0} {1} -> {2} {3}")
    @CsvSource(textBlock = """
            GET,  /v1/orders,                                order-service,   /v1/orders
            POST, /v1/orders/ord_1/shipments/s_1/deliveries, order-service,   /v1/orders/ord_1/shipments/s_1/deliveries
            POST, /v1/inquiries,                             order-service,   /v1/inquiries
            POST, /v1/payments,                              payment-service, /v1/payments
            GET,  /v1/payment-methods/CARD,                  payment-service, /v1/payment-methods/CARD
            PUT,  /v1/exchange-rates/EUR,                    payment-service, /v1/exchange-rates/EUR
            GET,  /v1/refunds/ref_1,                         payment-service, /v1/refunds/ref_1
            GET,  /v1/escrow-accounts/ord_1,                 payment-service, /v1/escrow-accounts/ord_1
            POST, /v1/payouts,                               payment-service, /v1/payouts
            POST, /v1/recourses/rcs_1/write-offs,            payment-service, /v1/recourses/rcs_1/write-offs
            GET,  /v1/statements/suppliers/sup_1,            payment-service, /v1/statements/suppliers/sup_1
            POST, /v1/disputes/dsp_1/proposals,              dispute-service, /v1/disputes/dsp_1/proposals
            POST, /v1/bank-statements,                       payment-service, /v1/bank-statements
            GET,  /v1/mediation-queue,                       dispute-service, /v1/mediation-queue
            GET,  /v1/limits/sup_1/entries,                  limit-service,   /v1/limits/sup_1/entries
            GET,  /order-service/v1/events,                  order-service,   /v1/events
            GET,  /limit-service/q/openapi,                  limit-service,   /q/openapi
            GET,  /limit-service/q/swagger-ui/style.css,     limit-service,   /q/swagger-ui/style.css
            """)
    void openPathsLeadToTheirService(String method, String path, String service, String target) {
        assertThat(Routes.find(method, path)).contains(new Routes.Target(service, target));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/orders/ord_1/payment-locks", "/v1/orders/ord_1/payment-results",
            "/v1/orders/ord_1/dispute-holds", "/v1/orders/ord_1/dispute-releases", "/v1/orders/ord_1/closings",
            "/v1/orders/ord_1/agreed-modifications",
            "/v1/trading-history", "/v1/refunds", "/v1/refunds/", "/v1/escrow-accounts/ord_1/freezes",
            "/v1/escrow-accounts/ord_1/unfreezes", "/v1/escrow-accounts/ord_1/releases", "/v1/reservations",
            "/v1/reservations/rsv_1/commitments", "/v1/trading-events", "/v1/disputes/dsp_1/refund-results",
            "/v1/provider-notifications/sandbox", "/v1/test-clocks", "/order-service/v1/test-clocks",
            "/order-service/q/health", "/order-service/q/metrics", "/q/openapi", "/order-service/v1/orders", "/nothing" })
    void whatServicesTellEachOtherIsClosed(String path) {
        assertThat(Routes.find("POST", path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/orders/ord_1/payment%2Dlocks", "/v1/orders//ord_1/payment-locks",
            "/v1/orders/ord_1/payment-locks/", "/v1/orders/ord_1/payment-locks;a=b", "/v1/orders/ord_1/%2e%2e/x",
            "/v1/orders/../reservations", "/v1/orders/ord_1%2Fpayment-locks", "/v1/orders/ord_1/./payment-locks",
            "/v1/orders/ord_1/payment%252Dlocks", "/v1/orders/%zz", "v1/orders" })
    void otherSpellingsOpenNothing(String path) {
        assertThat(Routes.find("POST", path)).isEmpty();
    }

    static Stream<Operation> operations() {
        return Operation.SERVICES.stream().flatMap(service -> Operation.of(service).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void whatTheApiDocumentsSayIsOpenIsOpenAndTheRestIsClosed(Operation operation) {
        String path = operation.ofEachService() ? "/" + operation.service() + operation.example() : operation.example();
        if (operation.internal() || operation.sandbox()) {
            assertThat(Routes.find(operation.method(), path)).isEmpty();
        } else {
            assertThat(Routes.find(operation.method(), path))
                    .contains(new Routes.Target(operation.service(), operation.example()));
        }
    }
}
