package tradeassurance.suite.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteMatch;
import tradeassurance.chassis.testing.Written;
import tradeassurance.suite.api.Operation;

/** The routes of the public gateway are the public paths of the API documents; what services tell each other is not there. */
class PublicRoutesTest {

    /** How many matches the Gateway API takes in a rule, and in all rules of a route. */
    private static final int MOST_IN_A_RULE = 64;
    private static final int MOST_IN_A_ROUTE = 128;

    static Stream<Operation> operations() {
        return Operation.SERVICES.stream().flatMap(service -> Operation.of(service).stream());
    }

    /** A sandbox has no way in from outside. */
    static Stream<Overlay> overlays() {
        return Overlay.all().filter(overlay -> !overlay.every(Gateway.class).isEmpty());
    }

    private static boolean open(Operation operation) {
        return !operation.sandbox() && (!operation.internal() || operation.byProvider());
    }

    @Test
    void whatHasNoGatewayHasNoRouteEither() {
        assertThat(overlays()).extracting(Overlay::name).containsExactly("production");
        assertThat(Overlay.all().filter(overlay -> overlay.name().equals("sandbox"))).hasSize(1)
                .allSatisfy(sandbox -> assertThat(sandbox.every(HTTPRoute.class)).isEmpty());
    }

    @Test
    void theyAreWrittenFromTheApiDocuments() {
        Written.same("../k8s/base/routes.yaml", "# Written from the API documents by a test: see PublicRoutesTest.\n"
                + Operation.SERVICES.stream().map(PublicRoutesTest::route).collect(Collectors.joining("---\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overlays")
    void eachOperationIsReachedOrNotAsItSays(Overlay overlay) {
        List<Operation> wrong = operations().filter(operation -> reached(overlay, operation) != open(operation)).toList();

        assertThat(wrong).isEmpty();
        assertThat(operations().filter(operation -> !open(operation))).hasSizeGreaterThan(10);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overlays")
    void noRouteIsLargerThanTheApiTakes(Overlay overlay) {
        assertThat(overlay.every(HTTPRoute.class)).hasSize(4).allSatisfy(route -> {
            assertThat(route.getSpec().getRules()).hasSizeLessThanOrEqualTo(16)
                    .allSatisfy(rule -> assertThat(rule.getMatches()).hasSizeLessThanOrEqualTo(MOST_IN_A_RULE));
            assertThat(route.getSpec().getRules().stream().mapToInt(rule -> rule.getMatches().size()).sum())
                    .isLessThanOrEqualTo(MOST_IN_A_ROUTE);
        });
    }

    private static boolean reached(Overlay overlay, Operation operation) {
        String path = operation.ofEachService() ? "/" + operation.service() + operation.example() : operation.example();
        return overlay.every(HTTPRoute.class).stream().flatMap(route -> route.getSpec().getRules().stream())
                .filter(rule -> rule.getBackendRefs().get(0).getName().equals(operation.service()))
                .flatMap(rule -> rule.getMatches().stream()).anyMatch(match -> matches(match, operation.method(), path));
    }

    private static boolean matches(HTTPRouteMatch match, String method, String path) {
        String wanted = match.getPath().getValue();
        boolean there = switch (match.getPath().getType()) {
            case "Exact" -> path.equals(wanted);
            case "PathPrefix" -> path.equals(wanted) || path.startsWith(wanted + "/");
            case "RegularExpression" -> Pattern.matches(wanted, path);
            default -> throw new IllegalArgumentException(match.getPath().getType());
        };
        return there && (match.getMethod() == null || match.getMethod().equals(method));
    }

    private static String route(String service) {
        StringBuilder yaml = new StringBuilder("""
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata:
                  name: %s
                spec:
                  parentRefs:
                    - name: trade-assurance
                  rules:
                """.formatted(service));
        List<String> own = new ArrayList<>();
        List<String> common = new ArrayList<>();
        for (Operation operation : Operation.of(service)) {
            if (open(operation) && operation.ofEachService()) {
                common.add(operation.path().replaceAll("/\\{.*", ""));
            } else if (open(operation)) {
                own.add(match(operation));
            }
        }
        for (int from = 0; from < own.size(); from += MOST_IN_A_RULE) {
            yaml.append("    - matches:\n");
            own.subList(from, Math.min(own.size(), from + MOST_IN_A_RULE)).forEach(yaml::append);
            yaml.append(backend(service));
        }
        common.stream().distinct().forEach(path -> yaml.append(rewritten(service, path)).append(backend(service)));
        return yaml.toString();
    }

    private static String rewritten(String service, String path) {
        return """
                    - matches:
                        - path: {type: PathPrefix, value: "/%s%s"}
                      filters:
                        - type: URLRewrite
                          urlRewrite:
                            path: {type: ReplacePrefixMatch, replacePrefixMatch: "%s"}
                """.formatted(service, path, path);
    }

    private static String match(Operation operation) {
        boolean exact = !operation.path().contains("{");
        String value = exact ? operation.path() : operation.path().replaceAll("\\{[^}]+}", "[^/]+");
        return "        - method: %s%n          path: {type: %s, value: \"%s\"}%n".formatted(operation.method(),
                exact ? "Exact" : "RegularExpression", value);
    }

    private static String backend(String service) {
        return "      backendRefs:\n        - name: %s\n          port: 80\n".formatted(service);
    }
}
