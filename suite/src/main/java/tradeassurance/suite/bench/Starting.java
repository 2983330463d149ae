package tradeassurance.suite.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import tradeassurance.suite.launcher.Compiled;
import tradeassurance.suite.launcher.Replicas;
import tradeassurance.suite.launcher.Scratch;
import tradeassurance.suite.launcher.Suite;

/** P9: how long a service takes from the start of its process to being ready, and the whole suite with all that it needs. */
final class Starting {

    private static final int ROUNDS = 3;

    private static final String HEAD = """
            ## P9 start

            Aim: one service ready within 2 s; the whole suite, from built jars, within 10 s. No worse than: 6 s and 20 s. A
            service is started alone, with its database there and its tables made, and asked every 50 ms whether it is ready.
            The suite is PostgreSQL, issuer, provider, four services side by side and gateway, as `./mvnw -Prun` starts them.
            First starts make database and tables.

            | | first start | later starts | median |
            |---|---:|---|---:|
            """;

    private Starting() {
    }

    static String measure() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (String service : Effort.SERVICES) {
            try (Scratch scratch = Scratch.called("trade-assurance-bench")) {
                text.append(row(service, () -> alone(scratch, service)));
                scratch.spend();
            }
        }
        try (Scratch scratch = Scratch.called("trade-assurance-bench")) {
            text.append(row("the whole suite", () -> all(scratch)));
            scratch.spend();
        }
        return text.append('\n').append(Machine.described()).append('\n').toString();
    }

    private static double alone(Scratch scratch, String service) {
        try (Replicas started = Replicas.start(scratch.folder(), service, Compiled.SOON, List.of(Map.of()))) {
            return started.readyAfter(0).toNanos() / 1e9;
        }
    }

    private static double all(Scratch scratch) {
        long began = System.nanoTime();
        try (Suite started = Suite.start(scratch.folder())) {
            started.awaitReady();
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static String row(String what, Supplier<Double> start) {
        double first = start.get();
        List<Double> later = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            later.add(start.get());
        }
        String row = "| %s | %.1f s | %s | %.1f s |%n".formatted(what, first,
                later.stream().map("%.1f s"::formatted).collect(Collectors.joining(" · ")),
                later.stream().sorted().toList().get(ROUNDS / 2));
        System.out.print("  " + row);
        return row;
    }
}
