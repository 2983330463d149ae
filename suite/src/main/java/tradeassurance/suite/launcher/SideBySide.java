package tradeassurance.suite.launcher;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Starts components at the same time: most of a start is waiting for somebody. */
final class SideBySide {

    private final Consumer<Component> start;
    private final BlockingQueue<Optional<RuntimeException>> outcomes = new LinkedBlockingQueue<>();

    private SideBySide(Consumer<Component> start) {
        this.start = start;
    }

    /** Returns when all are up; the first that fails ends it for all. */
    static void start(List<Component> components, Consumer<Component> start) {
        SideBySide each = new SideBySide(start);
        for (Component component : components) {
            Thread thread = new Thread(() -> each.outcomes.add(each.outcome(component)), "start of " + component.label);
            thread.setDaemon(true);
            thread.start();
        }
        each.await(components.size());
    }

    private Optional<RuntimeException> outcome(Component component) {
        try {
            start.accept(component);
            return Optional.empty();
        } catch (RuntimeException failed) {
            return Optional.of(failed);
        }
    }

    private void await(int count) {
        try {
            for (int i = 0; i < count; i++) {
                Optional<RuntimeException> failure = outcomes.take();
                if (failure.isPresent()) {
                    throw failure.get();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.", stopped);
        }
    }
}
