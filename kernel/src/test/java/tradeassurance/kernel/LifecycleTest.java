package tradeassurance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tradeassurance.kernel.Lifecycle.by;
import static tradeassurance.kernel.Role.BUYER;
import static tradeassurance.kernel.Role.OPERATOR;
import static tradeassurance.kernel.Role.SYSTEM;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A library lends a book: small enough to be read at a glance, and with everything that a table can say. */
class LifecycleTest {

    enum State {
        ON_SHELF,
        LENT,
        LOST,
        SOLD
    }

    enum Command {
        LEND,
        RENEW,
        BRING_BACK,
        GIVE_UP,
        SELL,
        REMIND
    }

    record Book(@Nullable Instant backBy, @Nullable Instant lostAt, @Nullable Duration paused) {
    }

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Lifecycle<Book, State, Command> TABLE = Lifecycle
            .<Book, State, Command> of("Book", State.class, Command.class)
            // @formatter:off
            .starts(State.ON_SHELF)
            .row   (State.ON_SHELF, Command.LEND,       by(BUYER),            State.LENT)
            .row   (EnumSet.of(State.ON_SHELF, State.LOST),
                                    Command.SELL,       by(OPERATOR),         State.SOLD)
            .stays (State.LENT,     Command.RENEW,      by(BUYER, OPERATOR))
            .stays (EnumSet.of(State.LENT),
                                    Command.REMIND,     by(SYSTEM))
            .row   (State.LENT,     Command.BRING_BACK, by(BUYER),            State.ON_SHELF, State.SOLD)
            .row   (State.LENT,     Command.GIVE_UP,    by(SYSTEM),           State.LOST)
            .timer (State.LENT,     "LOSS",     Command.GIVE_UP, BUYER, "LOST", "due + 30 d", Book::lostAt)
            .timer (State.LENT,     "REMINDER", Command.REMIND,  null,  "LENT", "due | asked", Book::backBy, Book::paused)
            .waits (EnumSet.of(State.ON_SHELF), "a reader")
            .waits (State.LOST,     "an operator, who sells what turns up")
            .ends  (State.SOLD)
            // @formatter:on
            .build();

    @ParameterizedTest(name = "{0}: {1} by {2} -> {3}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            from,     command,    by,       to
            ON_SHELF, LEND,       BUYER,    LENT
            ON_SHELF, SELL,       OPERATOR, SOLD
            LOST,     SELL,       OPERATOR, SOLD
            LENT,     RENEW,      BUYER,    LENT
            LENT,     RENEW,      OPERATOR, LENT
            LENT,     REMIND,     SYSTEM,   LENT
            LENT,     BRING_BACK, BUYER,    ON_SHELF
            LENT,     BRING_BACK, BUYER,    SOLD
            LENT,     GIVE_UP,    SYSTEM,   LOST
            """)
    void a_row_leads_where_it_says(State from, Command command, Role by, State to) {
        assertThat(TABLE.next(from, command, by, to)).isEqualTo(to);
    }

    @Test
    void everything_else_is_refused() {
        int allowed = 0;
        int illegal = 0;
        int forbidden = 0;
        for (State from : State.values()) {
            for (Command command : Command.values()) {
                for (Role role : Role.values()) {
                    Refusal refusal = catchThrowableOfType(Refusal.class, () -> TABLE.require(from, command, role));
                    if (refusal == null) {
                        allowed++;
                    } else if (refusal.reason() == Refused.ILLEGAL_STATE) {
                        illegal++;
                    } else {
                        assertThat(refusal.reason()).isEqualTo(Refused.FORBIDDEN);
                        forbidden++;
                    }
                }
            }
        }
        assertThat(allowed).isEqualTo(8).isEqualTo(TABLE.rows());
        assertThat(illegal).isEqualTo(20);
        assertThat(forbidden).isEqualTo(140);
    }

    @Test
    void a_refusal_says_the_state_and_what_may_be_done_instead() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> TABLE.next(State.LENT, Command.LEND, BUYER));

        assertThat(refusal.facts()).containsEntry("current_status", "LENT")
                .containsEntry("allowed_actions", List.of("BRING_BACK", "RENEW"));
        assertThat(TABLE.allowed(State.LENT, BUYER)).containsExactly(Command.RENEW, Command.BRING_BACK);
        assertThat(TABLE.allowed(State.SOLD, BUYER)).isEmpty();
    }

    @Test
    void the_only_target_need_not_be_named_and_one_of_several_must_be() {
        assertThat(TABLE.next(State.LENT, Command.GIVE_UP, SYSTEM)).isEqualTo(State.LOST);
        assertThatIllegalStateException().isThrownBy(() -> TABLE.next(State.LENT, Command.BRING_BACK, BUYER))
                .withMessageContaining("Book: LENT BRING_BACK by BUYER needs a choice of [ON_SHELF, SOLD]");
        assertThatIllegalStateException().isThrownBy(() -> TABLE.next(State.LENT, Command.BRING_BACK, BUYER, State.LOST))
                .withMessageContaining("not to LOST");
    }

    @Test
    void only_a_state_that_ends_is_terminal() {
        assertThat(EnumSet.allOf(State.class)).filteredOn(TABLE::terminal).containsExactly(State.SOLD);
    }

    @Test
    void timers_are_derived_from_the_aggregate_in_the_order_that_wins_ties() {
        Book book = new Book(NOON, NOON, null);
        List<Deadline> deadlines = TABLE.deadlines(book, State.LENT);

        assertThat(deadlines).containsExactly(new Deadline("LOSS", NOON, "GIVE_UP", BUYER, "LOST", null),
                new Deadline("REMINDER", NOON, "REMIND", null, "LENT", null));
        assertThat(deadlines).extracting(TABLE::lapse).containsExactly(Command.GIVE_UP, Command.REMIND);
        assertThat(TABLE.deadlines(book, State.ON_SHELF)).isEmpty();
    }

    @Test
    void a_timer_that_does_not_run_is_not_there_and_a_paused_one_is_never_due() {
        Book book = new Book(NOON, null, Duration.ofDays(2));
        List<Deadline> deadlines = TABLE.deadlines(book, State.LENT);

        assertThat(deadlines).containsExactly(new Deadline("REMINDER", NOON, "REMIND", null, "LENT", Duration.ofDays(2)));
        assertThat(deadlines).noneMatch(deadline -> deadline.isDue(NOON.plusSeconds(1)));
    }

    @Test
    void a_deadline_of_another_table_is_not_answered() {
        Deadline strange = new Deadline("LOSS", NOON, "SELL", null, "SOLD", null);

        assertThatIllegalStateException().isThrownBy(() -> TABLE.lapse(strange)).withMessage("Book has no timer LOSS SELL");
    }

    @Test
    void the_page_says_all_that_the_table_says() {
        assertThat(TABLE.toMarkdown()).isEqualTo("""
                # Book

                Starts in ON_SHELF. Ends in SOLD.

                ## Transitions

                | From | Command | By | To |
                |---|---|---|---|
                | ON_SHELF | LEND | BUYER | LENT |
                | ON_SHELF | SELL | OPERATOR | SOLD |
                | LENT | RENEW | BUYER, OPERATOR | stays |
                | LENT | REMIND | SYSTEM | stays |
                | LENT | BRING_BACK | BUYER | ON_SHELF, SOLD |
                | LENT | GIVE_UP | SYSTEM | LOST |
                | LOST | SELL | OPERATOR | SOLD |

                ## Timers

                | In | Timer | Due | Waits for | Command | Comes to |
                |---|---|---|---|---|---|
                | LENT | LOSS | due + 30 d | BUYER | GIVE_UP | LOST |
                | LENT | REMINDER | due \\| asked | nobody | REMIND | LENT |

                ## Waits without a timer

                | In | Why |
                |---|---|
                | ON_SHELF | a reader |
                | LOST | an operator, who sells what turns up |
                """);
    }
}
