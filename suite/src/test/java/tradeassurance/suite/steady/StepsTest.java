package tradeassurance.suite.steady;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Quarkus' own builder, in JVMs with the agent in them, takes the same steps in the same order. */
@Timeout(120)
class StepsTest {

    private static final int AGAIN = 4;
    private static final String IN_ORDER = Stream.of("a", "b")
            .flatMap(kind -> IntStream.range(0, 20).mapToObj((kind + "%02d")::formatted)).collect(Collectors.joining(" "));

    @TempDir
    Path folder;

    @Test
    void stepsAreTakenByNameAsSoonAsTheyCanBe() throws Exception {
        List<String> said = build(List.of(SteadyBuild.agent(folder)));
        assertThat(said).contains(IN_ORDER, Steps.IN_ORDER + 40);
        for (int again = 0; again < AGAIN; again++) {
            assertThat(build(List.of(SteadyBuild.agent(folder)))).containsExactlyInAnyOrderElementsOf(said);
        }
    }

    @Test
    void withoutItTheyAreTakenAsItComes() throws Exception {
        assertThat(build(List.of())).hasSize(2).doesNotContain(IN_ORDER);
    }

    private static List<String> build(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), ManySteps.class.getName()));
        Process build = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.toLowerCase(Locale.ROOT).contains("warning")).toList();
        assertThat(build.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(build.exitValue()).as(String.join("\n", said)).isZero();
        return said;
    }
}
