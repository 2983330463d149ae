package tradeassurance.kernel.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is lost, doubled, overtaken or killed, money and limit agree again once all are up.
 *
 * <p>
 * One seed again, with a trace: {@code ./mvnw -pl kernel test -Dtest=SimulationTest#one_seed_again -Dseed=42}, and with
 * {@code -Dmutant=NO_DEDUP} to watch a mistake being found.
 */
class SimulationTest {

    private static final long SEEDS = 10_000;
    private static final long SEEDS_FOR_A_MUTANT = 2_000;

    @Test
    void ten_thousand_seeds_come_to_rest_with_every_invariant_intact() {
        Map<Seen, Long> seen = new EnumMap<>(Seen.class);
        long begun = System.nanoTime();
        for (long seed = 1; seed <= SEEDS; seed++) {
            try {
                Simulation.play(seed, Set.of(), seen, Simulation.UNWATCHED);
            } catch (Violation violation) {
                fail("seed " + seed + ": " + violation.getMessage(), violation);
            }
        }
        System.out.printf("seeds 1 to %d in %d ms: %s%n", SEEDS, Duration.ofNanos(System.nanoTime() - begun).toMillis(), seen);
        assertThat(seen).as("what healthy runs went through").containsOnlyKeys(Seen.values());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Mutant.class)
    void every_planted_mistake_is_found(Mutant mutant) {
        long seed = LongStream.rangeClosed(1, SEEDS_FOR_A_MUTANT).filter(each -> violation(each, mutant).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError(mutant + " was not found in " + SEEDS_FOR_A_MUTANT + " seeds"));

        String found = violation(seed, mutant).orElseThrow();
        System.out.printf("%s found by seed %d: %s%n", mutant, seed, found);
        assertThat(violation(seed, mutant)).as("the same seed finds the same").contains(found);
    }

    private static Optional<String> violation(long seed, Mutant mutant) {
        try {
            Simulation.play(seed, EnumSet.of(mutant), new EnumMap<>(Seen.class), Simulation.UNWATCHED);
            return Optional.empty();
        } catch (Violation violation) {
            return Optional.of(violation.getMessage());
        }
    }

    @Test
    void a_seed_is_the_same_run_every_time_and_another_seed_is_another() {
        assertThat(traceOf(42)).isEqualTo(traceOf(42)).isNotEqualTo(traceOf(43)).hasSizeGreaterThan(100);
    }

    private static List<String> traceOf(long seed) {
        List<String> trace = new ArrayList<>();
        Simulation.play(seed, Set.of(), new EnumMap<>(Seen.class), trace::add);
        return trace;
    }

    @Test
    @EnabledIfSystemProperty(named = "seed", matches = "-?[0-9]+")
    void one_seed_again() {
        String mutant = System.getProperty("mutant");
        Set<Mutant> mutants = mutant == null ? Set.of() : EnumSet.of(Mutant.valueOf(mutant));
        Simulation.play(Long.getLong("seed"), mutants, new EnumMap<>(Seen.class), System.out::println);
    }
}
