package tradeassurance.chassis.start;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;

/**
 * Refuses to start in production with what is only good enough for a sandbox, and says everything that is wrong at once. It
 * is asked before the schema is migrated, so that a service that does not start has changed nothing.
 */
@ApplicationScoped
class ProductionGuard implements FlywayConfigurationCustomizer {

    private static final int SHORTEST_SECRET = 12;
    private static final Set<String> WELL_KNOWN = Set.of("postgres", "password", "quarkus", "changeme", "secret", "sandbox");

    private final Config config;

    ProductionGuard(Config config) {
        this.config = config;
    }

    @Override
    public void customize(FluentConfiguration migration) {
        check();
    }

    /** Also where the schema is migrated by somebody else. */
    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        check();
    }

    private void check() {
        if (ConfigUtils.isProfileActive("prod")) {
            List<String> faults = faults();
            if (!faults.isEmpty()) {
                throw new IllegalStateException("not fit for production: " + String.join("; ", faults));
            }
        }
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        URI issuer = URI.create(value("quarkus.oidc.auth-server-url").orElse(""));
        if (!"https".equals(issuer.getScheme())) {
            faults.add("quarkus.oidc.auth-server-url must be an https URL");
        }
        if (issuer.getHost() == null || Set.of("localhost", "127.0.0.1", "[::1]").contains(issuer.getHost())) {
            faults.add("quarkus.oidc.auth-server-url must not be a development issuer on this machine");
        }
        weak("quarkus.datasource.password", faults);
        weak("quarkus.oidc-client.credentials.secret", faults);
        if (value("chassis.test-clock").map(Boolean::parseBoolean).orElse(false)) {
            faults.add("chassis.test-clock must be off");
        }
        return faults;
    }

    private void weak(String key, List<String> faults) {
        String secret = value(key).orElse("");
        if (secret.length() < SHORTEST_SECRET || WELL_KNOWN.contains(secret)) {
            faults.add(key + " must be a secret of at least " + SHORTEST_SECRET + " characters");
        }
    }

    private Optional<String> value(String key) {
        return config.getOptionalValue(key, String.class);
    }
}
