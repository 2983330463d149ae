package tradeassurance.suite.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Time is an argument, or comes from the one injected clock; otherwise the test clock would not move it. */
class HiddenClockTest {

    private static final Set<String> CLOCKS = Set.of("java.lang.System.currentTimeMillis", "java.time.Clock.system",
            "java.time.Clock.systemUTC", "java.time.Clock.systemDefaultZone", "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds", "java.time.Clock.tickMinutes", "java.util.Calendar.getInstance",
            "java.time.InstantSource.system");

    static final ArchRule NO_HIDDEN_CLOCK = classes().that().resideOutsideOfPackage("tradeassurance.chassis.clock")
            .should(new ArchCondition<>("be told the time") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getAccessesFromSelf().stream().filter(HiddenClockTest::readsAClock)
                            .filter(access -> !startsTheSuite(access))
                            .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
                }
            });

    private static boolean readsAClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getTarget().getName();
        return CLOCKS.contains(owner + "." + name) || owner.startsWith("java.time.") && name.equals("now")
                || owner.equals("java.util.Date") && name.equals("<init>");
    }

    /** The suite has no container that injects a clock: its own main programs make one. */
    private static boolean startsTheSuite(JavaAccess<?> access) {
        return access.getOriginOwner().getPackageName().startsWith("tradeassurance.suite")
                && access.getTargetOwner().getFullName().equals("java.time.InstantSource");
    }

    @Test
    void nobodyReadsAHiddenClock() {
        NO_HIDDEN_CLOCK.check(Code.PRODUCTION);
    }

    @ParameterizedTest
    @ValueSource(strings = { "java.time.Instant.now()", "java.time.LocalDate.now(java.time.ZoneOffset.UTC)",
            "java.time.Year.now()", "System.currentTimeMillis()", "java.time.Clock.systemUTC()", "new java.util.Date()",
            "java.time.InstantSource.system()", "(java.util.function.Supplier<Object>) java.time.Instant::now",
            "java.util.Calendar.getInstance()" })
    void aHiddenClockIsReported(String clock) {
        assertThat(Planted.report(NO_HIDDEN_CLOCK, "package tradeassurance.order; class Late { Object at() { return " + clock
                + "; } }")).contains("Late.at");
    }
}
