package tradeassurance.suite.launcher;

import java.util.Arrays;
import java.util.List;

/** What the suite consists of; the offset is added to the gateway's port. */
enum Component {
    GATEWAY("gateway", 0),
    ORDER("order-service", 1),
    PAYMENT("payment-service", 2),
    DISPUTE("dispute-service", 3),
    LIMIT("limit-service", 4),
    PROVIDER("sandbox-provider", 5),
    ISSUER("issuer", 6),
    POSTGRES("postgres", 5439 - 8080);

    static final List<Component> SERVICES = List.of(ORDER, PAYMENT, DISPUTE, LIMIT);

    final String label;
    final int offset;

    Component(String label, int offset) {
        this.label = label;
        this.offset = offset;
    }

    static Component called(String label) {
        return Arrays.stream(values()).filter(component -> component.label.equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the suite has no " + label));
    }

    /** The name of a service's database and of its role. */
    String database() {
        return label.replace('-', '_');
    }
}
