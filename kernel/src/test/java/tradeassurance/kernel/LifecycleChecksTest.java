package tradeassurance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static tradeassurance.kernel.Lifecycle.by;
import static tradeassurance.kernel.Role.BUYER;
import static tradeassurance.kernel.Role.OPERATOR;
import static tradeassurance.kernel.Role.SYSTEM;

import java.time.Instant;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

/** Each case adds one mistake to a table that works without it. */
class LifecycleChecksTest {

    enum State {
        A,
        B,
        END
    }

    enum Command {
        GO,
        STOP,
        LAPSE
    }

    @Test
    void without_a_mistake_the_table_loads() {
        assertThat(build(table -> table.row(State.B, Command.STOP, by(BUYER), State.END)).rows()).isEqualTo(3);
    }

    @Test
    void a_state_that_nothing_reaches_is_refused() {
        assertThatIllegalStateException().isThrownBy(() -> Lifecycle
                .<Instant, State, Command> of("T", State.class, Command.class).starts(State.A)
                .row(State.A, Command.GO, by(BUYER), State.END).row(State.B, Command.GO, by(BUYER), State.A)
                .waits(State.A, "a buyer").waits(State.B, "a buyer").ends(State.END).build())
                .withMessage("T: state B cannot be reached");
    }

    @Test
    void a_state_that_nothing_leaves_is_refused_and_a_loop_is_no_exit() {
        refused("T: state B has no exit and is not terminal", table -> table.stays(State.B, Command.STOP, by(BUYER)));
    }

    @Test
    void a_terminal_state_with_a_row_is_refused() {
        refused("T: row END GO by [BUYER] -> [A] leaves a terminal state",
                table -> leaving(table).row(State.END, Command.GO, by(BUYER), State.A));
    }

    @Test
    void the_same_command_twice_for_a_role_is_refused() {
        refused("T: row A GO by [BUYER, OPERATOR] -> [END] is there twice for BUYER",
                table -> leaving(table).row(State.A, Command.GO, by(OPERATOR, BUYER), State.END));
    }

    @Test
    void a_timer_that_nobody_answers_is_refused() {
        refused("T: timer B LATE LAPSE asks for what SYSTEM may not do there",
                table -> leaving(table).timer(State.B, "LATE", Command.LAPSE, null, "END", "then", due -> due));
        refused("T: timer B LATE STOP asks for what SYSTEM may not do there",
                table -> leaving(table).timer(State.B, "LATE", Command.STOP, null, "END", "then", due -> due));
    }

    @Test
    void a_timer_in_a_terminal_state_is_refused() {
        refused("T: timer END LATE LAPSE runs in a terminal state",
                table -> leaving(table).timer(State.END, "LATE", Command.LAPSE, null, "END", "then", due -> due));
    }

    @Test
    void the_same_timer_twice_is_refused() {
        refused("T: timer A LATE LAPSE is there twice",
                table -> leaving(table).timer(State.A, "LATE", Command.LAPSE, null, "END", "then", due -> due));
    }

    @Test
    void a_state_that_waits_for_ever_without_saying_why_is_refused() {
        String message = "T: state B has neither a timer nor a reason to wait without one (INV8)";
        assertThatIllegalStateException().isThrownBy(() -> leaving(start()).build()).withMessage(message);
        assertThatIllegalStateException().isThrownBy(() -> leaving(start()).waits(State.B, " ").build()).withMessage(message);
    }

    @Test
    void a_terminal_state_that_waits_is_refused() {
        refused("T: state END is terminal and waits for nobody", table -> leaving(table).waits(State.END, "nobody"));
    }

    @Test
    void a_target_that_is_never_declared_is_refused() {
        assertThatIllegalStateException().isThrownBy(() -> start().build())
                .withMessage("T: row A GO by [BUYER] -> [B] leads to a state that is never declared");
    }

    @Test
    void a_row_for_nobody_or_to_nowhere_is_refused() {
        refused("T: row B STOP by [] -> [END] is for nobody", table -> table.row(State.B, Command.STOP, by(), State.END));
        refused("T: row B STOP by [BUYER] -> [] leads nowhere", table -> table.row(State.B, Command.STOP, by(BUYER)));
    }

    private static void refused(String message, UnaryOperator<LifecycleBuilder<Instant, State, Command>> mistake) {
        assertThatIllegalStateException().isThrownBy(() -> build(mistake)).withMessage(message);
    }

    private static Lifecycle<Instant, State, Command> build(
            UnaryOperator<LifecycleBuilder<Instant, State, Command>> more) {
        return more.apply(start().waits(State.B, "an operator")).build();
    }

    private static LifecycleBuilder<Instant, State, Command> start() {
        return Lifecycle.<Instant, State, Command> of("T", State.class, Command.class)
                .starts(State.A)
                .row(State.A, Command.GO, by(BUYER), State.B)
                .row(State.A, Command.LAPSE, by(SYSTEM), State.END)
                .timer(State.A, "LATE", Command.LAPSE, BUYER, "END", "then", due -> due)
                .ends(State.END);
    }

    private static LifecycleBuilder<Instant, State, Command> leaving(LifecycleBuilder<Instant, State, Command> table) {
        return table.row(State.B, Command.STOP, by(OPERATOR), State.END);
    }
}
