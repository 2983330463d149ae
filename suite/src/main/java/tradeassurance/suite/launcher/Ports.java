package tradeassurance.suite.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Which component listens where. */
final class Ports {

    private static final int LOWEST = 1024 - Component.POSTGRES.offset;
    private static final int HIGHEST = 65_535 - Component.ISSUER.offset;

    /** Linux gives out ports from 32,768, other systems from 49,152. */
    private static final int LOWEST_FREE = 10_000;
    private static final int HIGHEST_FREE = 32_768;
    private static final int MOST_ATTEMPTS = 1000;

    private final Map<Component, Integer> ports;

    private Ports(Map<Component, Integer> ports) {
        this.ports = ports;
    }

    /** The gateway's port, which all others follow at their distance. */
    static Ports from(int gateway) {
        if (gateway < LOWEST || gateway > HIGHEST) {
            throw new StartFailure(
                    "-Dport=" + gateway + " is not possible: choose a port from " + LOWEST + " to " + HIGHEST + ".");
        }
        Map<Component, Integer> ports = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            ports.put(component, gateway + component.offset);
        }
        return new Ports(ports);
    }

    /** Ports that nobody uses at this moment. */
    static Ports free() {
        List<Integer> free = free(Component.values().length);
        Map<Component, Integer> ports = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            ports.put(component, free.get(component.ordinal()));
        }
        return new Ports(ports);
    }

    /**
     * So many ports that nobody uses at this moment, and that the system gives to nobody who asks for just any: until it is
     * listened at, a port may otherwise be the near end of somebody's connection.
     */
    static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int attempt = 0; held.size() < count; attempt++) {
                tryToHold(ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE), held, attempt);
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new StartFailure("This machine has no free ports: " + e.getMessage() + ".", e);
        }
    }

    private static void tryToHold(int port, List<ServerSocket> held, int attempt) throws IOException {
        try {
            held.add(bind(port));
        } catch (IOException taken) {
            if (attempt > MOST_ATTEMPTS) {
                throw taken;
            }
        }
    }

    int of(Component component) {
        return ports.get(component);
    }

    /** Fails with one sentence when somebody else listens already. */
    void requireFree(List<Component> wanted) {
        for (Component component : wanted) {
            try {
                bind(of(component)).close();
            } catch (IOException taken) {
                throw new StartFailure("Port " + of(component) + ", which is meant for " + component.label
                        + ", is in use by another program: stop that one, or choose other ports with -Dport=9000.", taken);
            }
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }), port));
        return socket;
    }
}
