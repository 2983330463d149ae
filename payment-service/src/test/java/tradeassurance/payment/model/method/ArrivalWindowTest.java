package tradeassurance.payment.model.method;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.payment.model.method.Offers.CATALOGUE;
import static tradeassurance.payment.model.method.Offers.offer;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.payment.model.PaymentMethod;

/** How long money takes. */
class ArrivalWindowTest {

    @ParameterizedTest(name = "{0} started Friday at ten: from {2} to the end of {3}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            method,          details,                 from,                 to
            WIRE_TRANSFER,   ,                        2024-05-08T00:00:00Z, 2024-05-15T00:00:00Z
            CARD,            card=VISA,               2024-05-03T11:00:00Z, 2024-05-03T12:00:00Z
            PAYPAL,          ,                        2024-05-03T11:00:00Z, 2024-05-03T12:00:00Z
            ONLINE_BANKING,  bank=US,                 2024-05-09T00:00:00Z, 2024-05-11T00:00:00Z
            WESTERN_UNION,   buyer=US,                2024-05-06T00:00:00Z, 2024-05-08T00:00:00Z
            """)
    void moneyIsExpectedBetween(PaymentMethod method, String details, Instant from, Instant to) {
        assertThat(offer(method, "100.00", "USD", details).arrives()).isEqualTo(new Expected(from, to));
    }

    @Test
    void aWireOfFridayIsExpectedFromWednesdayToTheTuesdayAfter() {
        Expected expected = offer(PaymentMethod.WIRE_TRANSFER, "100.00", "USD", "").arrives();
        assertThat(CATALOGUE.calendar().dayOf(expected.from())).isEqualTo(LocalDate.parse("2024-05-08"));
        assertThat(CATALOGUE.calendar().dayOf(expected.to().minusNanos(1))).isEqualTo(LocalDate.parse("2024-05-14"));
        assertThat(offer(PaymentMethod.LETTER_OF_CREDIT, "100.00", "USD", "").arrives()).isNull();
    }
}
