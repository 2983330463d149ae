package tradeassurance.limit.reservation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.ExchangeRate;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;
import tradeassurance.limit.reservation.model.ReservationCommand.Commit;
import tradeassurance.limit.reservation.model.ReservationCommand.Release;
import tradeassurance.limit.reservation.model.ReservationLifecycle.Command;

class ReservationTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Actor SERVICE = new Actor(Role.SERVICE, "payment-service");

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    /** Of 100.00, with 80.00 committed where something has been, and 30.00 given back where a part has been. */
    private static Reservation in(String state) {
        Money nothing = usd("0.00");
        return switch (state) {
            case "RESERVED" -> of(ReservationState.RESERVED, nothing, nothing);
            case "COMMITTED" -> of(ReservationState.COMMITTED, usd("80.00"), nothing);
            case "PARTIALLY_RELEASED" -> of(ReservationState.PARTIALLY_RELEASED, usd("80.00"), usd("30.00"));
            case "RELEASED_UNUSED" -> of(ReservationState.RELEASED, nothing, usd("100.00"));
            case "RELEASED" -> of(ReservationState.RELEASED, usd("80.00"), usd("80.00"));
            case "TOMBSTONE" -> Reservation.tombstone("p1", "o1", "s1", nothing, "why").next();
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Reservation of(ReservationState state, Money committed, Money released) {
        return new Reservation("p1", "o1", "s1", state, usd("120.00"), usd("100.00"), committed, released);
    }

    private static ReservationCommand command(String name, String amount) {
        return name.equals("COMMIT") ? new Commit(usd(amount)) : new Release(amount == null ? null : usd(amount), "why");
    }

    private static Money moved(Decision<Reservation> decision, java.util.function.Function<ReservationEvent, Money> part) {
        Money moved = usd("0.00");
        for (Event event : decision.events()) {
            moved = moved.plus(part.apply((ReservationEvent) event));
        }
        return moved;
    }

    @ParameterizedTest(name = "{0} asked with {1} free -> {2} granted")
    @CsvSource({ "5000.00, 4000.00, 4000.00", "4000.00, 4000.00, 4000.00", "1.00, 4000.00, 1.00", "1.00, 0.00, 0.00" })
    void aReserveIsGrantedTheLeastOfAmountAndRoom(String amount, String room, String granted) {
        Decision<Reservation> decision = Reservation.reserve("p1", "o1", "s1", usd(amount), usd(room));
        assertThat(decision.next().granted()).isEqualTo(usd(granted));
        assertThat(decision.next().state()).isEqualTo(ReservationState.RESERVED);
        assertThat(moved(decision, ReservationEvent::reservedChange)).isEqualTo(usd(granted));
    }

    @ParameterizedTest(name = "{0}: {1} {2} -> {3}, reserved {4}, used {5}")
    @CsvSource(delimiter = '|', textBlock = """
            RESERVED           | COMMIT  | 100.00 | COMMITTED          | -100.00 | 100.00
            RESERVED           | COMMIT  | 60.00  | COMMITTED          | -100.00 | 60.00
            RESERVED           | RELEASE |        | RELEASED           | -100.00 | 0.00
            RESERVED           | RELEASE | 100.00 | RELEASED           | -100.00 | 0.00
            COMMITTED          | COMMIT  | 80.00  | COMMITTED          | 0.00    | 0.00
            COMMITTED          | RELEASE | 79.99  | PARTIALLY_RELEASED | 0.00    | -79.99
            COMMITTED          | RELEASE | 80.00  | RELEASED           | 0.00    | -80.00
            COMMITTED          | RELEASE |        | RELEASED           | 0.00    | -80.00
            PARTIALLY_RELEASED | COMMIT  | 80.00  | PARTIALLY_RELEASED | 0.00    | 0.00
            PARTIALLY_RELEASED | RELEASE | 10.00  | PARTIALLY_RELEASED | 0.00    | -10.00
            PARTIALLY_RELEASED | RELEASE |        | RELEASED           | 0.00    | -50.00
            RELEASED           | COMMIT  | 80.00  | RELEASED           | 0.00    | 0.00
            RELEASED           | RELEASE |        | RELEASED           | 0.00    | 0.00
            RELEASED_UNUSED    | RELEASE |        | RELEASED           | 0.00    | 0.00
            TOMBSTONE          | RELEASE |        | RELEASED           | 0.00    | 0.00
            """)
    void itIsCommittedAndGivenBack(String from, String asked, String amount, ReservationState to, String reserved,
            String used) {
        Decision<Reservation> decision = in(from).decide(command(asked, amount), SERVICE, NOON);
        assertThat(decision.next().state()).isEqualTo(to);
        assertThat(moved(decision, ReservationEvent::reservedChange)).isEqualTo(usd(reserved));
        assertThat(moved(decision, ReservationEvent::usedChange)).isEqualTo(usd(used));
    }

    @ParameterizedTest(name = "{0}: {1} {2} by {3} is refused: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            RESERVED           | COMMIT  | 100.01 | SERVICE  | more-than-granted
            RESERVED           | COMMIT  | 0.00   | SERVICE  | amount-not-positive
            RESERVED           | COMMIT  | 100.00 | SUPPLIER | forbidden
            RESERVED           | RELEASE | 99.99  | SERVICE  | not-committed-yet
            RESERVED           | RELEASE |        | OPERATOR | forbidden
            COMMITTED          | COMMIT  | 79.99  | SERVICE  | committed-otherwise
            COMMITTED          | RELEASE | 80.01  | SERVICE  | more-than-used
            PARTIALLY_RELEASED | RELEASE | 50.01  | SERVICE  | more-than-used
            RELEASED           | RELEASE | 0.01   | SERVICE  | more-than-used
            RELEASED_UNUSED    | COMMIT  | 100.00 | SERVICE  | illegal-state
            TOMBSTONE          | COMMIT  | 1.00   | SERVICE  | illegal-state
            """)
    void whatDoesNotAddUpIsRefused(String from, String asked, String amount, Role by, String code) {
        assertThatThrownBy(() -> in(from).decide(command(asked, amount), new Actor(by, "p"), NOON))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }

    private static Reservation foreign(String amount, String currency, String rate, String room) {
        return Reservation.reserve("p1", "o1", "s1", Money.of(amount, currency),
                new ExchangeRate(new BigDecimal(rate), Currency.getInstance(currency), Currency.getInstance("USD")),
                usd(room)).next();
    }

    @ParameterizedTest(name = "{0} {1} at {2} with USD {3} free -> {4} granted, USD {5} reserved")
    @CsvSource(textBlock = """
            1000.00, EUR, 1.1,    5000.00, 1000.00, 1100.00
            1000.00, EUR, 1.1,    1100.00, 1000.00, 1100.00
            1000.00, EUR, 1.1,    1000.00, 909.09,  1000.00
            1000.00, EUR, 1.1,    0.00,    0.00,    0.00
            100000,  JPY, 0.0067, 500.00,  74626,   500.00
            """)
    void aPaymentInAnotherCurrencyHoldsWhatItIsWorth(String amount, String currency, String rate, String room, String granted,
            String reserved) {
        Reservation reservation = foreign(amount, currency, rate, room);
        assertThat(reservation.granted()).isEqualTo(Money.of(granted, currency));
        assertThat(reservation.inLimit().granted()).isEqualTo(usd(reserved));
        assertThat(reservation.inLimit().granted().atMost(usd(room))).isTrue();
    }

    /** However many parts there are, what is given back is what was used, to the cent. */
    @ParameterizedTest(name = "{0} {1} at {2} in parts of {3}")
    @CsvSource(textBlock = """
            1000.00, EUR, 1.0853,     33.33
            100.00,  GBP, 1.27123457, 0.07
            1000,    JPY, 0.0067,     1
            10.000,  KWD, 3.2551,     0.333
            """)
    void itGivesBackExactlyWhatItUsed(String amount, String currency, String rate, String part) {
        Reservation reservation = foreign(amount, currency, rate, "1000000.00");
        Decision<Reservation> committed = reservation.decide(new Commit(reservation.granted()), SERVICE, NOON);
        Money used = moved(committed, ReservationEvent::usedChange);
        assertThat(used).isEqualTo(reservation.inLimit().granted());
        assertThat(moved(committed, ReservationEvent::reservedChange)).isEqualTo(used.negated());
        reservation = committed.next();
        while (reservation.state() != ReservationState.RELEASED) {
            Money left = reservation.committed().minus(reservation.released());
            Decision<Reservation> back = reservation.decide(new Release(left.min(Money.of(part, currency)), "why"), SERVICE,
                    NOON);
            Money change = moved(back, ReservationEvent::usedChange);
            assertThat(change.isPositive()).isFalse();
            used = used.plus(change);
            assertThat(used.isNegative()).isFalse();
            reservation = back.next();
        }
        assertThat(used).isEqualTo(usd("0.00"));
        assertThat(reservation.inLimit().released()).isEqualTo(reservation.inLimit().committed());
    }

    @Test
    void aPaymentSpeaksItsOwnCurrency() {
        Reservation reservation = foreign("1000.00", "EUR", "1.1", "5000.00");
        assertThatThrownBy(() -> reservation.decide(new Commit(usd("10.00")), SERVICE, NOON))
                .isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refused.CURRENCY_MISMATCH));
        assertThat(Reservation.tombstone("p1", "o1", "s1", usd("0.00"), "why").next().heardIn(Currency.getInstance("EUR"))
                .granted()).isEqualTo(Money.of("0.00", "EUR"));
        assertThat(reservation.heardIn(Currency.getInstance("USD"))).isSameAs(reservation);
    }

    @Test
    void everythingElseIsRefused() {
        long refused = Arrays.stream(ReservationState.values()).mapToLong(state -> Arrays.stream(Role.values())
                .mapToLong(role -> Command.values().length - ReservationLifecycle.TABLE.allowed(state, role).size()).sum())
                .sum();
        assertThat(ReservationLifecycle.TABLE.rows()).isEqualTo(4);
        assertThat(refused).isEqualTo(52);
    }
}
