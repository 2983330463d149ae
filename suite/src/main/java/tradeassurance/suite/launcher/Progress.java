package tradeassurance.suite.launcher;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** One line for each component, with the time that it took. */
final class Progress {

    private final Consumer<String> say;

    Progress(Consumer<String> say) {
        this.say = say;
    }

    <T> T step(String what, String where, Supplier<T> work) {
        long began = System.nanoTime();
        T result = work.get();
        say.accept("  %-18s %5.1f s   %s".formatted(what, (System.nanoTime() - began) / 1e9, where));
        return result;
    }
}
