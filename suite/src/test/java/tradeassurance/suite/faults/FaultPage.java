package tradeassurance.suite.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page of figures, row by row: each run writes the rows it has measured and leaves the others. */
final class FaultPage {

    private static final Path PAGE = Path.of("..", "docs", "faults.md");
    private static final String HEAD = """
            # What survives which faults

            Written by `./mvnw -Pfaults`: PostgreSQL, the provider and two processes of each service (with `-Dreplicas=3` three, or
            as many as asked for), a wire that can be cut on every edge between them, and clients that write down what they ask for
            before they ask. What is held against what, and why: [0026](adr/0026-what-was-acknowledged-is-looked-for.md). All
            processes and all clients share one machine.

            | what | to reach | measured | by |
            |---|---|---|---|
            """;

    private FaultPage() {
    }

    /** Writes a row, in place of an older one of the same name; only where figures are asked for. */
    static synchronized void put(String what, String target, String measured, String command) {
        System.out.println("  " + what + ": " + measured + " (" + target + ")");
        if (!Boolean.getBoolean("faults")) {
            return;
        }
        try {
            List<String> rows = new ArrayList<>();
            if (Files.exists(PAGE)) {
                Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| ") && !line.startsWith("| what |"))
                        .filter(line -> !line.startsWith("| " + what + " |")).forEach(rows::add);
            }
            rows.add("| %s | %s | %s | `%s` |".formatted(what, target, measured, command));
            rows.sort(null);
            Files.writeString(PAGE, HEAD + String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the page " + PAGE + " cannot be written", e);
        }
    }
}
