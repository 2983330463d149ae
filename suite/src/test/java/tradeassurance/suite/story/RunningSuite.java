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
import tradeassurance.suite.observed.LogLines;
import tradeassurance.suite.observed.Spans;
import tradeassurance.suite.secrecy.Leaks;

/** Gives tests the whole suite, started once for all of them, as real processes on free ports with data of its own. */
public final class RunningSuite implements ParameterResolver {

    private record Running(Suite suite, Spans spans, Path data) implements AutoCloseable {

        static Running start() {
            try {
                Path data = Files.createTempDirectory("trade-assurance-stories");
                Spans spans = Spans.collected();
                return new Running(Suite.start(data, spans.settings()), spans, data);
            } catch (IOException e) {
                throw new UncheckedIOException("no room for the data of the suite", e);
            }
        }

        @Override
        public void close() {
            suite.close();
            spans.close();
            List<String> leaks = Leaks.in(data);
            if (!leaks.isEmpty()) {
                throw new AssertionError(
                        "the logs of the stories tell what is nobody's business:\n" + String.join("\n", leaks));
            }
            List<String> unreadable = LogLines.unreadable(data);
            if (!unreadable.isEmpty()) {
                throw new AssertionError("nothing but people can read in the logs of the stories:\n"
                        + String.join("\n", unreadable));
            }
        }
    }

    /** Whole: what one story has broken, another does not suffer from. */
    private static Running running(ExtensionContext context) {
        Running running = context.getRoot().getStore(ExtensionContext.Namespace.create(RunningSuite.class))
                .computeIfAbsent(Running.class, ignored -> Running.start(), Running.class);
        running.suite.awaitReady();
        return running;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Suite.class || type == Api.class || type == Spans.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = running(context);
        Class<?> type = parameter.getParameter().getType();
        return type == Suite.class ? running.suite : type == Spans.class ? running.spans : new Api(running.suite.gateway());
    }
}
