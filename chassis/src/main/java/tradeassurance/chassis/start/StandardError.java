package tradeassurance.chassis.start;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/**
 * Where the log is JSON, what libraries print to the standard error is in it too: parsers and drivers do, and no collector
 * could
 * read such a line.
 */
@ApplicationScoped
class StandardError {

    private static final Logger LOG = Logger.getLogger("stderr");

    private final boolean json;

    StandardError(@ConfigProperty(name = "quarkus.log.console.json.enabled") boolean json) {
        this.json = json;
    }

    void isLogged(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        if (json) {
            System.setErr(new PrintStream(new Lines(LOG::warn), true, StandardCharsets.UTF_8));
        }
    }
}
