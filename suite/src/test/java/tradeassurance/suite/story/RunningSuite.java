package tradeassurance.suite.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import tradeassurance.suite.client.Api;
import tradeassurance.suite.launcher.Suite;
import tradeassurance.suite.secrecy.Leaks;

/** Gives tests the whole suite, started once for all of them, as real processes on free ports with data of its own. */
public final class RunningSuite implements ParameterResolver {

    private record Running(Suite suite, Path data) implements AutoCloseable {

        static Running start() {
            try {
                Path data = Files.createTempDirectory("trade-assurance-stories");
                return new Running(Suite.start(data), data);
            } catch (IOException e) {
                throw new UncheckedIOException("no room for the data of the suite", e);
            }
        }

        @Override
        public void close() {
            suite.close();
            List<String> leaks = Leaks.in(data);
            if (!leaks.isEmpty()) {
                throw new AssertionError(
                        "the logs of the stories tell what is nobody's business:\n" + String.join("\n", leaks));
            }
        }
    }

    /** Whole: what one story has broken, another does not suffer from. */
    private static Suite suite(ExtensionContext context) {
        Suite suite = context.getRoot().getStore(ExtensionContext.Namespace.create(RunningSuite.class))
                .computeIfAbsent(Running.class, ignored -> Running.start(), Running.class).suite();
        suite.awaitReady();
        return suite;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Suite.class || type == Api.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Suite suite = suite(context);
        return parameter.getParameter().getType() == Suite.class ? suite : new Api(suite.gateway());
    }
}
