package tradeassurance.payment.model.method;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tradeassurance.payment.model.method.Asked.usd;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.BusinessCalendar;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refusal.Fault;
import tradeassurance.payment.model.PaymentMethod;

class CatalogueTest {

    private static final Instant FRIDAY = Instant.parse("2024-05-03T10:00:00Z");
    private static final Catalogue CATALOGUE = Catalogue.standard(new BusinessCalendar(ZoneId.of("UTC"),
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of()));

    private static Offer offer(PaymentMethod method, String amount, String currency, String details) {
        return CATALOGUE.offer(method, Asked.of(amount, currency, details == null ? "" : details), FRIDAY);
    }

    private static String codes(Offer offer) {
        return offer.reasons().stream().map(Fault::code).collect(joining(" "));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} -> {4}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            method,           amount,     currency, details,                     fee
            PAYPAL,           100.00,     USD,      ,                            2.99
            PAYPAL,           1000.00,    USD,      ,                            29.90
            PAYPAL,           12000.00,   USD,      ,                            358.80
            PAYPAL,           10001,      JPY,      ,                            299
            CARD,             100.00,     USD,      card=VISA,                   2.99
            CARD,             1000.00,    USD,      card=MASTERCARD,             29.90
            CARD,             12000.00,   USD,      card=VISA,                   358.80
            CARD,             0.17,       USD,      card=VISA,                   0.01
            CARD,             0.01,       USD,      card=VISA,                   0.00
            WESTERN_UNION,    50.00,      USD,      buyer=US,                    2.45
            WESTERN_UNION,    100.00,     USD,      buyer=US,                    4.90
            WESTERN_UNION,    200.00,     USD,      buyer=US,                    4.90
            WESTERN_UNION,    272.22,     USD,      buyer=US,                    4.90
            WESTERN_UNION,    500.00,     USD,      buyer=US,                    9.00
            WESTERN_UNION,    1000.00,    USD,      buyer=US,                    18.00
            WESTERN_UNION,    2500.00,    USD,      buyer=US,                    45.00
            LETTER_OF_CREDIT, 1000.00,    USD,      order=10000.00,              50.00
            LETTER_OF_CREDIT, 1000.00,    USD,      order=40000.00,              50.00
            LETTER_OF_CREDIT, 1000.00,    USD,      order=40008.00,              50.01
            LETTER_OF_CREDIT, 1000.00,    USD,      order=100000.00,             125.00
            LETTER_OF_CREDIT, 1000.00,    USD,      order=240000.00,             300.00
            LETTER_OF_CREDIT, 1000.00,    USD,      order=1000000.00,            300.00
            ONLINE_BANKING,   10000.00,   USD,      bank=US,                     15.00
            ONLINE_BANKING,   10000.01,   USD,      bank=US,                     20.00
            ONLINE_BANKING,   25000.00,   USD,      bank=US,                     20.00
            ONLINE_BANKING,   25000.01,   USD,      bank=US,                     25.00
            ONLINE_BANKING,   40000.01,   USD,      bank=US,                     30.00
            ONLINE_BANKING,   50000.00,   USD,      bank=US,                     30.00
            ONLINE_BANKING,   8000.00,    EUR,      bank=DE,                     12.00
            ONLINE_TRANSFER,  8000.00,    EUR,      bank=DE provider=SOFORT,     12.00
            ONLINE_TRANSFER,  8000.00,    EUR,      bank=NL provider=IDEAL,      12.00
            ONLINE_TRANSFER,  8000.01,    EUR,      bank=NL provider=IDEAL,      16.00
            ONLINE_TRANSFER,  40000.00,   EUR,      bank=NL provider=IDEAL,      16.00
            ONLINE_TRANSFER,  40000.01,   EUR,      bank=NL provider=IDEAL,      20.00
            ONLINE_TRANSFER,  1000000.00, EUR,      bank=NL provider=IDEAL,      20.00
            ONLINE_TRANSFER,  800000.00,  PLN,      bank=PL provider=PAYU,       100.00
            ONLINE_TRANSFER,  1000.00,    CHF,      bank=CH provider=SOFORT,     12.00
            ONLINE_TRANSFER,  1000.00,    PLN,      bank=PL provider=P24,        60.00
            ONLINE_TRANSFER,  1000.00,    GBP,      bank=GB provider=TRUSTLY,    10.00
            WIRE_TRANSFER,    5000000.00, CNY,      ,                            0.00
            """)
    void aFeeComesOnTop(PaymentMethod method, String amount, String currency, String details, String fee) {
        Offer offer = offer(method, amount, currency, details);
        assertThat(offer.reasons()).isEmpty();
        assertThat(offer.requireUsable().amount()).isEqualTo(Money.of(fee, currency));
        assertThat(offer.total()).isEqualTo(Money.of(amount, currency).plus(Money.of(fee, currency)));
    }

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

    @Test
    void whatWesternUnionTakesNeverFallsAndStaysBetweenItsRates() {
        Money before = usd("0.00");
        for (long cents = 1; cents <= 250_000; cents += 7) {
            Money amount = Money.ofMinor(cents, "USD");
            Money fee = CATALOGUE.offer(PaymentMethod.WESTERN_UNION, Asked.of(amount.amount(), "USD", "buyer=US"), FRIDAY)
                    .requireUsable().amount();
            assertThat(fee).as("%s", amount).isGreaterThanOrEqualTo(before)
                    .isGreaterThanOrEqualTo(amount.portionHalfUp(new BigDecimal("0.018")))
                    .isLessThanOrEqualTo(amount.portionHalfUp(new BigDecimal("0.049")));
            before = fee;
        }
    }

    @Test
    void aBankTellsItsOwnFee() {
        Fee fee = offer(PaymentMethod.WIRE_TRANSFER, "5000000.00", "CNY", "").requireUsable();
        assertThat(fee.bank()).isEqualTo(new Fee.Estimate(usd("15.00"), usd("80.00")));
        assertThat(fee.usd()).isEqualTo(usd("0.00"));
        assertThat(fee.cost()).isEqualTo(usd("47.50"));
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
