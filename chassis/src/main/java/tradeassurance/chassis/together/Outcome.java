package tradeassurance.chassis.together;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Refusal;

/** What one request of a batch comes to: an answer, or a refusal that touches no other. */
public record Outcome<A>(@Nullable A answer, @Nullable Refusal refusal) {

    /** What a decision comes to. Only a refusal is an outcome; any other failure is one of the whole batch. */
    public static <A> Outcome<A> of(Supplier<A> decision) {
        try {
            return new Outcome<>(decision.get(), null);
        } catch (Refusal no) {
            return new Outcome<>(null, no);
        }
    }
}
