package tradeassurance.suite.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;

/** A rule that looks at nothing is kept by everybody. Here is what the rules look at. */
class BuiltTest {

    @Test
    void everyModuleWithSourcesHasBeenBuilt() {
        List<Path> missing = Code.modules().values().stream().filter(Predicate.not(Files::isDirectory)).toList();

        assertThat(missing).as("build first: ./mvnw -Dquick -DskipTests package").isEmpty();
        assertThat(Code.PRODUCTION).isNotEmpty();
    }

    @Test
    void theFourServicesGiveTheRulesSomethingToLookAt() {
        assumeTrue(Code.complete(), "not all services are there yet");

        assertThat(Code.PRODUCTION).hasSizeGreaterThan(50);
        for (String service : Code.SERVICES) {
            assertThat(count(service, OneWriterTest::stored)).as("entities of %s", service).isPositive();
            assertThat(count(service, type -> type.getPackageName().contains(".model"))).as("models of %s", service)
                    .isPositive();
            assertThat(Code.PRODUCTION.stream().filter(type -> in(service, type)).flatMap(type -> type.getMethods().stream())
                    .filter(EndpointsTest::changes).map(JavaMethod::getFullName)).as("commands of %s", service).isNotEmpty();
        }
        assertThat(Code.PRODUCTION.stream().filter(type -> type.isAnnotatedWith(PeersTest.REST_CLIENT))).isNotEmpty();
    }

    private static long count(String service, Predicate<JavaClass> wanted) {
        return Code.PRODUCTION.stream().filter(type -> in(service, type)).filter(wanted).count();
    }

    private static boolean in(String service, JavaClass type) {
        return (type.getPackageName() + ".").startsWith("tradeassurance." + service + ".");
    }
}
