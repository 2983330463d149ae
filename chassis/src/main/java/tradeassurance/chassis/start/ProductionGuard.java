package tradeassurance.chassis.start;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
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
    private static final int SIGNING_BYTES = 32;
    private static final String SANDBOX_KEY = "c2FuZGJveC1zZWNyZXRzLWFyZS1ubyBzZWNyZXRzISE=";
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
        if (value("chassis.webhooks.loopback").map(Boolean::parseBoolean).orElse(false)) {
            faults.add("chassis.webhooks.loopback must be off");
        }
        if (value("chassis.webhooks.keys").filter(keys -> List.of(keys.split(",")).stream().allMatch(this::signs)).isEmpty()) {
            faults.add("chassis.webhooks.keys must be base64 of at least " + SIGNING_BYTES + " bytes that are no sandbox's");
        }
        return faults;
    }

    private boolean signs(String key) {
        try {
            return Base64.getDecoder().decode(key.trim()).length >= SIGNING_BYTES && !key.trim().equals(SANDBOX_KEY);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
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
