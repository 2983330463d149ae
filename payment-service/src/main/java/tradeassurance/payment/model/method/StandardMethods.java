package tradeassurance.payment.model.method;

import static tradeassurance.payment.model.PaymentMethod.CARD;
import static tradeassurance.payment.model.PaymentMethod.LETTER_OF_CREDIT;
import static tradeassurance.payment.model.PaymentMethod.ONLINE_BANKING;
import static tradeassurance.payment.model.PaymentMethod.ONLINE_TRANSFER;
import static tradeassurance.payment.model.PaymentMethod.PAYPAL;
import static tradeassurance.payment.model.PaymentMethod.WESTERN_UNION;
import static tradeassurance.payment.model.PaymentMethod.WIRE_TRANSFER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tradeassurance.kernel.Money;
import tradeassurance.payment.model.PaymentMethod;
import tradeassurance.payment.model.method.Cap.Basis;
import tradeassurance.payment.model.method.FeeRule.Bands;
import tradeassurance.payment.model.method.FeeRule.Banks;
import tradeassurance.payment.model.method.FeeRule.Bounded;
import tradeassurance.payment.model.method.FeeRule.Degressive;
import tradeassurance.payment.model.method.FeeRule.Percent;

/** The seven methods as the rules have them (R29-R65); operators override what they tune. */
final class StandardMethods {

    /** The European Economic Area, the United Kingdom and Switzerland (R49). */
    private static final Set<String> EUROPE = Set.of("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR",
            "HU",
            "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO", "GB", "CH");

    private static final LocalDate PAYPAL_FROM = LocalDate.of(2021, 4, 1);

    // @formatter:off
    /** R47, A21. */
    private static final Map<String, Set<Currency>> PROVIDERS = Map.of(
            "TRUSTLY",    of("EUR GBP"),
            "IDEAL",      of("EUR"),
            "SOFORT",     of("EUR CHF"),
            "BANCONTACT", of("EUR"),
            "GIROPAY",    of("EUR"),
            "P24",        of("PLN EUR"),
            "EPS",        of("EUR"),
            "PAYU",       of("PLN"));

    /** R52; the others have none. */
    private static final Cap OF_PROVIDER = new Cap(Basis.PROVIDER, null, Map.of(
            "SOFORT",  usd("10000.00"),
            "GIROPAY", usd("10000.00"),
            "P24",     usd("10000.00"),
            "EPS",     usd("10000.00"),
            "PAYU",    usd("200000.00")));

    /** R42. */
    private static final Cap OF_ACCOUNT = new Cap(Basis.BANK_COUNTRY, usd("10000.00"), Map.of("US", usd("50000.00")));

    /** A16: inside the range of R43. */
    private static final FeeRule BANKING_BANDS = bands("10000.00 15.00", "25000.00 20.00", "40000.00 25.00", "- 30.00");

    /** A16: inside the range of R50. */
    private static final FeeRule TRANSFER_BANDS = bands("10000.00 15.00", "50000.00 20.00", "- 25.00");

    private static final FeeRule SHARE = new Percent(new BigDecimal("0.0299"));

    /** A15: 4.9 % falling to 1.8 %. */
    private static final FeeRule FALLING = new Degressive(new BigDecimal("0.049"), usd("4.90"), new BigDecimal("0.018"));

    /** R64: an eighth of a per cent. */
    private static final FeeRule PRESENTATION = new Bounded(new BigDecimal("0.00125"), usd("50.00"), usd("300.00"));

    static final List<MethodTerms> TABLE = List.of(
            row(PAYPAL,           "USD EUR GBP CAD SGD AUD HKD JPY", Eligibility.ordersFrom(PAYPAL_FROM),
                    Cap.of(Basis.WALLET, "12000.00"),   SHARE,          ArrivalWindow.hours(1, 2)),
            row(CARD,             "USD",                             Eligibility.brands(Set.of("VISA", "MASTERCARD")),
                    Cap.of(Basis.CARD, "12000.00"),     SHARE,          ArrivalWindow.hours(1, 2)),
            row(ONLINE_BANKING,   "USD EUR",                         Eligibility.accountsIn(Set.of("US", "DE", "FR")),
                    OF_ACCOUNT,                         BANKING_BANDS,  ArrivalWindow.businessDays(4, 5)),
            row(ONLINE_TRANSFER,  "EUR GBP PLN CHF",                 Eligibility.accountsIn(EUROPE).through(PROVIDERS),
                    OF_PROVIDER,                        TRANSFER_BANDS, ArrivalWindow.businessDays(1, 3)),
            row(WIRE_TRANSFER,    "CNY USD HKD GBP EUR AUD CAD JPY", Eligibility.ANYBODY,                // A14: SGD is off
                    Cap.NONE,  new Banks(usd("15.00"), usd("80.00")),   ArrivalWindow.businessDays(3, 7)),
            row(WESTERN_UNION,    "USD",                             Eligibility.buyersIn(Set.of("US")).orderAtMost(usd("2500.00")),
                    Cap.of(Basis.NOTHING, "2500.00"),   FALLING,        ArrivalWindow.businessDays(1, 2)),
            row(LETTER_OF_CREDIT, "USD",                             Eligibility.ANYBODY,
                    Cap.NONE,                           PRESENTATION,   ArrivalWindow.ON_EVENT));
    // @formatter:on

    private StandardMethods() {
    }

    private static MethodTerms row(PaymentMethod method, String currencies, Eligibility who, Cap cap, FeeRule fee,
            ArrivalWindow arrives) {
        return new MethodTerms(method, LocalDate.EPOCH, true, of(currencies), who, cap, fee, arrives, true);
    }

    private static Set<Currency> of(String codes) {
        return Stream.of(codes.split(" ")).map(Currency::getInstance).collect(Collectors.toUnmodifiableSet());
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    /** {@code "10000.00 15.00"}: up to ten thousand, fifteen; a dash for no bound. */
    private static FeeRule bands(String... rows) {
        return new Bands(Arrays.stream(rows).map(row -> row.split(" "))
                .map(row -> new Bands.Band(row[0].equals("-") ? null : usd(row[0]), usd(row[1]))).toList());
    }
}
