package tradeassurance.suite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tradeassurance.chassis.testing.Written;

/** What integrators may ask to be told of is what the services write: each event says its type as a literal. */
class EventTypesTest {

    /** A method that says the type of an event, to the end of its block. */
    private static final Pattern TYPE = Pattern.compile("public String type\\(\\) \\{(.*?)}", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"([a-z_]+\\.[a-z_]+)\"");

    private static Set<String> types(String service) {
        Set<String> types = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("..", service, "src/main/java"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().endsWith("Event.java")).toList()) {
                Matcher methods = TYPE.matcher(Files.readString(file));
                while (methods.find()) {
                    Matcher literals = LITERAL.matcher(methods.group(1));
                    assertThat(literals.find()).as("%s says a type as a literal", file).isTrue();
                    do {
                        types.add(literals.group(1));
                    } while (literals.find());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(service, e);
        }
        return types;
    }

    private static String lines(String service) {
        return types(service).stream().map(type -> type + "\n").collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "order-service", "payment-service", "dispute-service", "limit-service" })
    void aServiceListsTheTypesOfItsEvents(String service) {
        assertThat(types(service)).hasSizeGreaterThan(10);
        Written.same("../" + service + "/src/main/resources/event-types.txt", lines(service));
    }

    @Test
    void integratorsReadThemOnOnePage() {
        Written.same("../docs/event-types.md", Operation.SERVICES.stream()
                .map(service -> "\n## " + service + "\n\n" + types(service).stream().map(type -> "- `" + type + "`\n")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("", "# Types of events\n\nWritten from the code by a test. In the order of their "
                        + "names; how to be told of them: [webhooks.md](webhooks.md).\n", "")));
    }
}
