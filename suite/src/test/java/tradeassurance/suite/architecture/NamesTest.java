package tradeassurance.suite.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A name says what a thing is for, and a package of the chassis is one guarantee, small enough to read at one sitting. */
class NamesTest {

    private static final int MOST_CLASSES = 8;

    private static final Set<String> EMPTY_WORDS = Set.of("util", "utils", "utility", "utilities", "helper", "helpers",
            "manager",
            "managers", "common", "commons", "impl", "impls");

    static final ArchRule NAMES_SAY_SOMETHING = classes().should(new ArchCondition<>("have a name that says something") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            words(type.getFullName()).filter(EMPTY_WORDS::contains).forEach(word -> events
                    .add(SimpleConditionEvent.violated(type, type.getFullName() + " says '" + word + "', which says nothing")));
        }
    });

    private static Stream<String> words(String name) {
        return Stream.of(name.split("[.$_]|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    /** Packages of the chassis that have grown too large, with their number of classes. */
    private static Map<String, Long> crowded(JavaClasses classes) {
        Map<String, Long> sizes = classes.stream().filter(type -> type.getPackageName().startsWith("tradeassurance.chassis"))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= MOST_CLASSES);
        return sizes;
    }

    private static String[] classesOf(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> "package " + name + "; class C" + i + " { class Inner {} }")
                .toArray(String[]::new);
    }

    @Test
    void namesSaySomething() {
        NAMES_SAY_SOMETHING.check(Code.PRODUCTION);
    }

    @ParameterizedTest
    @ValueSource(strings = { "package tradeassurance.order.util; class Dates {}",
            "package tradeassurance.order; class DateUtils {}",
            "package tradeassurance.order; class OrderManager {}", "package tradeassurance.order; class HTTPHelper {}",
            "package tradeassurance.common; class Money {}", "package tradeassurance.order; class OrderServiceImpl {}" })
    void aNameThatSaysNothingIsReported(String source) {
        assertThat(Planted.report(NAMES_SAY_SOMETHING, source)).contains("which says nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = { "package tradeassurance.order; class SimpleOrder {}",
            "package tradeassurance.order; class Implied {}" })
    void aWordThatOnlyContainsOneIsNot(String source) {
        assertThat(Planted.report(NAMES_SAY_SOMETHING, source)).isEmpty();
    }

    @Test
    void packagesOfTheChassisStaySmall() {
        assertThat(crowded(Code.PRODUCTION)).isEmpty();
        assertThat(crowded(Planted.classes(classesOf("tradeassurance.chassis.page", 9))))
                .containsExactly(Map.entry("tradeassurance.chassis.page", 9L));
        assertThat(crowded(Planted.classes(classesOf("tradeassurance.chassis.page", 8)))).isEmpty();
    }
}
