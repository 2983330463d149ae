package tradeassurance.suite.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import tradeassurance.suite.launcher.Compiled;
import tradeassurance.suite.launcher.Scratch;

/** P10: how much memory the four services take, at rest and under the load of whole trades. */
final class Occupying {

    private static final Duration LOAD = Duration.ofSeconds(60);
    private static final String ALL = "all four";

    private static final String HEAD = """
            ## P10 memory

            Aim: four services under load take at most 1,024 MB together. No worse than: 1,250 MB, compiled soon. What the
            machine holds of each process (VmRSS), once it is started, after a minute of whole trades by 16 clients, and at
            most since the start (VmHWM; the sum of each one's most). Each has a heap of 192 MB. Compiled soon is what `./mvnw
            -Prun` starts; compiled well is how rates are measured.

            | | compiled | at rest | after the load | at most |
            |---|---|---:|---:|---:|
            """;

    private Occupying() {
    }

    static String measure() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        StringBuilder load = new StringBuilder();
        for (Compiled compiled : Compiled.values()) {
            try (Scratch scratch = Scratch.called("trade-assurance-bench");
                    Marketplace place = Marketplace.open(scratch, compiled)) {
                String how = compiled == Compiled.SOON ? "soon" : "well";
                Map<String, Resident> rest = resident(place);
                Rate rate = new WholeTrades(place, Trading.CLIENTS).measure(LOAD);
                Map<String, Resident> after = resident(place);
                place.requireInOrder();
                after.forEach((name, memory) -> text.append("| %s | %s | %s | %s | %s |%n".formatted(name, how,
                        megabytes(rest.getOrDefault(name, memory).now()), megabytes(memory.now()),
                        megabytes(memory.most()))));
                load.append("Compiled %s: %.1f trades/s, %d failed. ".formatted(how, rate.perSecond(), rate.failed()));
                System.out.println("  " + how + ": " + after);
                scratch.spend();
            }
        }
        return text.append('\n').append(load).append(Machine.described()).append('\n').toString();
    }

    private static Map<String, Resident> resident(Marketplace place) {
        Map<String, Resident> each = new LinkedHashMap<>();
        Effort.SERVICES.forEach(service -> each.put(service, Resident.of(place.suite().pid(service))));
        each.put(ALL, each.values().stream().reduce(new Resident(0, 0), Resident::and));
        return each;
    }

    private static String megabytes(long kilobytes) {
        return "%,d MB".formatted(kilobytes / 1024);
    }
}
