package tradeassurance.suite.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import tradeassurance.suite.api.Document;
import tradeassurance.suite.api.Operation;

/** Who may do what is said in one table. A route that is not in it fails the build, and so does code that says otherwise. */
class RulesTest {

    private static final String REST = "jakarta.ws.rs.";
    /** What a service may and does not. */
    private static final Map<String, String> NOT_CALLED = Map.of(
            "limit-service: GET /v1/reservations/{}", "payment-service may look at what it has reserved");

    private static final List<Rule> RULES = Rule.all();
    private static final Map<String, JavaClasses> CLASSES = Operation.SERVICES.stream().collect(Collectors.toMap(
            service -> service, service -> new ClassFileImporter().importPaths(Path.of("..", service, "target/classes"),
                    Path.of("../chassis/target/classes"))));

    static Stream<Operation> operations() {
        return Operation.SERVICES.stream().flatMap(service -> Operation.of(service).stream());
    }

    @Test
    void everyOperationHasALineAndEveryLineAnOperation() {
        assertThat(RULES.stream().map(Rule::operation)).containsExactlyInAnyOrderElementsOf(
                operations().map(Operation::toString).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void theCodeLetsInWhomTheLineNames(Operation operation) {
        assertThat(annotated(method(operation))).isEqualTo(Rule.of(operation, RULES).who());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void whatIsForServicesOnlyIsCalledInternal(Operation operation) {
        Rule rule = Rule.of(operation, RULES);
        assertThat(operation.internal()).isEqualTo(rule.forServicesOnly() || operation.byProvider());
    }

    @ParameterizedTest
    @ValueSource(strings = { "order-service", "payment-service", "dispute-service", "limit-service" })
    void aServiceMayDoWhatItCalls(String service) {
        assertThat(calls(service)).allSatisfy(call -> assertThat(RULES).as(call).anySatisfy(rule -> {
            assertThat(plain(rule.operation())).isEqualTo(plain(call));
            assertThat(rule.allows("SERVICE:" + service)).isTrue();
        }));
    }

    @Test
    void aServiceIsNamedNowhereWhereItDoesNotCall() {
        Map<String, Set<String>> calls = Operation.SERVICES.stream().collect(Collectors.toMap(service -> service,
                service -> calls(service).map(RulesTest::plain).collect(Collectors.toSet())));
        assertThat(RULES).filteredOn(rule -> !NOT_CALLED.containsKey(plain(rule.operation())))
                .allSatisfy(rule -> rule.who().stream().filter(role -> role.startsWith("SERVICE:")).forEach(
                        role -> assertThat(calls.get(role.substring("SERVICE:".length()))).as(role)
                                .contains(plain(rule.operation()))));
        assertThat(calls.values().stream().mapToInt(Set::size).sum()).isGreaterThan(15);
    }

    @Test
    void anUnknownOrMissingLineIsReported() {
        assertThat(Rule.read("order-service\nGET /v1/orders own BUYER SUPPLIER\n"))
                .containsExactly(new Rule("order-service: GET /v1/orders", Rule.Of.OWN, Set.of("BUYER", "SUPPLIER")));
        assertThat(new Rule("x", Rule.Of.ALL, Set.of("SERVICE:a")).allows("SERVICE:b")).isFalse();
        assertThat(new Rule("x", Rule.Of.ALL, Set.of("SERVICE")).allows("SERVICE:b")).isTrue();
        assertThat(new Rule("x", Rule.Of.ALL, Set.of("BUYER")).allows("SUPPLIER")).isFalse();
    }

    private static JavaMethod method(Operation operation) {
        String[] id = Document.of(operation.service()).operation(operation).getString("operationId").split("_");
        return CLASSES.get(operation.service()).stream().filter(type -> type.getSimpleName().equals(id[0]))
                .flatMap(type -> type.getMethods().stream()).filter(method -> method.getName().equals(id[1]))
                .filter(method -> method.getAnnotations().stream().anyMatch(
                        annotation -> annotation.getRawType().getName().equals(REST + operation.method())))
                .findFirst().orElseThrow(() -> new AssertionError("no method answers " + operation));
    }

    private static Set<String> annotated(JavaMethod method) {
        if (method.isAnnotatedWith("jakarta.annotation.security.PermitAll")) {
            return Set.of(Rule.ANYBODY);
        }
        return new TreeSet<>(Arrays.asList((String[]) method
                .getAnnotationOfType("jakarta.annotation.security.RolesAllowed").get("value").orElseThrow()));
    }

    /** What the clients in a service's code ask of its peers, as lines of the table say it. */
    private static Stream<String> calls(String service) {
        return CLASSES.get(service).stream()
                .filter(type -> type.isAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient"))
                .filter(type -> Operation.SERVICES.contains(peer(type)))
                .flatMap(type -> type.getMethods().stream()
                        .flatMap(method -> Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                                .filter(verb -> method.isAnnotatedWith(REST + verb))
                                .map(verb -> peer(type) + ": " + verb + " " + path(type) + path(method))));
    }

    private static String peer(JavaClass client) {
        return client.getAnnotationOfType("org.eclipse.microprofile.rest.client.inject.RegisterRestClient").get("configKey")
                .orElseThrow().toString();
    }

    private static String path(HasAnnotations<?> part) {
        return part.tryGetAnnotationOfType(REST + "Path").flatMap(path -> path.get("value")).map(Object::toString).orElse("");
    }

    /** Whatever its parameters are called. */
    private static String plain(String operation) {
        return operation.replaceAll("\\{[^}]+}", "{}");
    }
}
