package tradeassurance.chassis.testing;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * What a service needs around it in its own tests: a real database, a real issuer of tokens, and peers that answer as they are
 * told. Init argument {@code service}: the service's name; its database has the same with an underscore.
 */
public final class ServiceEnvironment implements QuarkusTestResourceLifecycleManager {

    private static final String[] PEERS = { "order-service", "payment-service", "dispute-service", "limit-service",
            "sandbox-provider" };

    private String service = "chassis";

    @Override
    public void init(Map<String, String> initArgs) {
        service = initArgs.getOrDefault("service", service);
    }

    @Override
    public Map<String, String> start() {
        String secret = "secret-of-" + service;
        DevelopmentIssuer issuer = DevelopmentIssuer.start(0, Map.of(service, secret));
        FakePeerServer peers = FakePeerServer.start(issuer);
        System.setProperty(FakePeers.URL, peers.url());

        Map<String, String> settings = new HashMap<>(LocalPostgres.database(service.replace('-', '_')).settings());
        settings.put("quarkus.oidc.auth-server-url", issuer.url());
        settings.put("quarkus.oidc-client.credentials.secret", secret);
        for (String peer : PEERS) {
            settings.put("quarkus.rest-client." + peer + ".url", peers.url());
        }
        return settings;
    }

    @Override
    public void stop() {
        // The issuer, the peers and the database end with the JVM: other test classes go on using them.
    }
}
