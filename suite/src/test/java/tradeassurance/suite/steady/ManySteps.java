package tradeassurance.suite.steady;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import io.quarkus.builder.BuildChain;
import io.quarkus.builder.BuildChainBuilder;
import io.quarkus.builder.BuildContext;
import io.quarkus.builder.BuildStep;
import io.quarkus.builder.item.BuildItem;
import io.quarkus.builder.item.MultiBuildItem;

/**
 * A build of Quarkus' own builder, in which each step takes a while that nobody can foresee; the last but one waits for what it
 * gives to another thread. Prints the steps as they were taken, and a set.
 */
public final class ManySteps {

    private static final int EACH = 20;

    private ManySteps() {
    }

    /** What steps of the first kind make, and those of the second need. */
    public static final class First extends MultiBuildItem {
    }

    /** What steps of the second kind make. */
    public static final class Second extends MultiBuildItem {
    }

    private record Step(String id, BuildItem made, List<String> taken) implements BuildStep {

        @Override
        public String getId() {
            return id;
        }

        @Override
        public void execute(BuildContext context) {
            taken.add(id);
            pause();
            if (id.equals("b15")) {
                await(context.getExecutor().submit(ManySteps::pause));
            }
            context.produce(made);
        }
    }

    public static void main(String[] arguments) throws Exception {
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        BuildChainBuilder chain = BuildChain.builder();
        chain.setClassLoader(ManySteps.class.getClassLoader());
        for (int i : IntStream.range(0, EACH).map(i -> (i * 7 + 3) % EACH).toArray()) {
            chain.addBuildStep(new Step("a%02d".formatted(i), new First(), taken)).produces(First.class).build();
            chain.addBuildStep(new Step("b%02d".formatted(i), new Second(), taken)).consumes(First.class)
                    .produces(Second.class).build();
        }
        chain.addFinal(Second.class).build().createExecutionBuilder("many").execute();
        System.out.println(String.join(" ", taken));
        System.out.println(Set.of("one", "two", "three", "four", "five", "six", "seven", "eight"));
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(4));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Future<?> other) {
        try {
            other.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
