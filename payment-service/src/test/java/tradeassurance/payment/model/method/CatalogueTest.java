package tradeassurance.payment.model.method;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tradeassurance.payment.model.method.Offers.CATALOGUE;
import static tradeassurance.payment.model.method.Offers.FRIDAY;
import static tradeassurance.payment.model.method.Offers.codes;
import static tradeassurance.payment.model.method.Offers.offer;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Refusal;
import tradeassurance.payment.model.PaymentMethod;

class CatalogueTest {

    @ParameterizedTest(name = "{0} {1} {2} {3} -> {4}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            method,           amount,     currency, details,                            reasons
            PAYPAL,           12000.01,   USD,      ,                                   amount-over-cap
            PAYPAL,           9600.01,    EUR,      ,                                   amount-over-cap
            PAYPAL,           500.01,     USD,      wallet=500.00,                      amount-over-cap
            PAYPAL,           12000.01,   USD,      wallet=20000.00,                    amount-over-cap
            PAYPAL,           100.00,     CNY,      ,                                   currency-not-supported
            PAYPAL,           100.00,     USD,      ordered=2021-03-31,                 order-too-early
            CARD,             12000.01,   USD,      card=VISA,                          amount-over-cap
            CARD,             100.00,     EUR,      card=VISA,                          currency-not-supported
            CARD,             100.00,     USD,      card=AMEX,                          card-not-supported
            CARD,             500.01,     USD,      card=VISA limit=500.00,             amount-over-cap
            WESTERN_UNION,    2500.01,    USD,      buyer=US order=2500.01,             order-over-cap amount-over-cap
            WESTERN_UNION,    1000.00,    USD,      buyer=US order=5000.00,             order-over-cap
            WESTERN_UNION,    1000.00,    USD,      buyer=DE,                           region-not-supported
            WESTERN_UNION,    1000.00,    USD,      ,                                   details-needed
            WESTERN_UNION,    1000.00,    EUR,      buyer=US,                           currency-not-supported
            ONLINE_BANKING,   50000.01,   USD,      bank=US,                            amount-over-cap
            ONLINE_BANKING,   8000.01,    EUR,      bank=DE,                            amount-over-cap
            ONLINE_BANKING,   100.00,     GBP,      bank=US,                            currency-not-supported
            ONLINE_BANKING,   100.00,     EUR,      bank=IT,                            region-not-supported
            ONLINE_BANKING,   100.00,     EUR,      ,                                   details-needed
            ONLINE_TRANSFER,  8000.01,    EUR,      bank=DE provider=SOFORT,            amount-over-cap
            ONLINE_TRANSFER,  8000.01,    EUR,      bank=AT provider=EPS,               amount-over-cap
            ONLINE_TRANSFER,  8000.01,    EUR,      bank=DE provider=GIROPAY,           amount-over-cap
            ONLINE_TRANSFER,  40000.04,   PLN,      bank=PL provider=P24,               amount-over-cap
            ONLINE_TRANSFER,  800000.04,  PLN,      bank=PL provider=PAYU,              amount-over-cap
            ONLINE_TRANSFER,  100.00,     USD,      bank=NL provider=IDEAL,             currency-not-supported currency-not-supported
            ONLINE_TRANSFER,  100.00,     EUR,      bank=US provider=IDEAL,             region-not-supported
            ONLINE_TRANSFER,  100.00,     GBP,      bank=NL provider=IDEAL,             currency-not-supported
            ONLINE_TRANSFER,  100.00,     EUR,      bank=NL provider=KLARNA,            provider-not-supported
            ONLINE_TRANSFER,  100.00,     EUR,      bank=NL,                            details-needed
            WIRE_TRANSFER,    100.00,     SGD,      ,                                   currency-not-supported
            WIRE_TRANSFER,    100.00,     CHF,      ,                                   currency-not-supported
            LETTER_OF_CREDIT, 100.00,     EUR,      ,                                   currency-not-supported
            """)
    void whatCannotBeUsedSaysEveryReason(PaymentMethod method, String amount, String currency, String details, String reasons) {
        Offer offer = offer(method, amount, currency, details);
        assertThat(codes(offer)).isEqualTo(reasons);
        Refusal no = catchThrowableOfType(Refusal.class, offer::requireUsable);
        assertThat(no.faults()).isEqualTo(offer.reasons());
        assertThat(no.reason().code()).isEqualTo(reasons.contains(" ") ? "method-not-eligible" : reasons);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} is taken")
    @CsvSource({ "PAYPAL, 100.00, USD, ordered=2021-04-01", "PAYPAL, 9600.00, EUR, buyer=VA",
            "PAYPAL, 500.00, USD, wallet=500.00",
            "ONLINE_TRANSFER, 40000.00, PLN, bank=PL provider=P24", "WIRE_TRANSFER, 100.00, USD, buyer=BR" })
    void whatIsAtTheEdgeIsTaken(PaymentMethod method, String amount, String currency, String details) {
        assertThat(offer(method, amount, currency, details).reasons()).isEmpty();
    }

    @Test
    void ofAllMethodsInAllCurrenciesSoManyAreRefused() {
        String everything = "buyer=US bank=PL provider=P24 card=VISA order=2000.00";
        int refused = 0;
        for (PaymentMethod method : PaymentMethod.values()) {
            for (String currency : List.of("USD", "EUR", "GBP", "CAD", "SGD", "AUD", "HKD", "JPY", "CNY", "CHF", "PLN")) {
                refused += offer(method, "100", currency, everything).usable() ? 0 : 1;
            }
        }
        // 3 at PayPal, 10 by card, all 11 of a Polish account's online banking, 9 through P24, 3 by wire, 10 and 10.
        assertThat(refused).isEqualTo(56);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            amount,   details,                               order
            100.00,   buyer=US bank=US card=VISA,            PAYPAL CARD WESTERN_UNION ONLINE_BANKING WIRE_TRANSFER LETTER_OF_CREDIT ONLINE_TRANSFER
            12000.00, buyer=US bank=US card=VISA order=40000, ONLINE_BANKING WIRE_TRANSFER LETTER_OF_CREDIT PAYPAL CARD ONLINE_TRANSFER WESTERN_UNION
            50000.00, bank=US order=50000,                   ONLINE_BANKING WIRE_TRANSFER LETTER_OF_CREDIT PAYPAL CARD ONLINE_TRANSFER WESTERN_UNION
            """)
    void theCheapestComesFirstAndWhatCannotBeUsedLast(String amount, String details, String order) {
        List<Offer> offers = CATALOGUE.offers(Asked.of(amount, "USD", details), FRIDAY);
        assertThat(offers.stream().map(offer -> offer.method().name()).collect(joining(" "))).isEqualTo(order);
    }
}
