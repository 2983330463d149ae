package tradeassurance.suite.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Figures that are each measured in a way of their own. */
enum OfTheSuite {
    P4("disputes that fall due in the same minute"),
    P5("payments created to settled"),
    P6("whole trades"),
    P7("outbox, commit to delivered"),
    P9("start"),
    P10("memory");

    final String work;

    OfTheSuite(String work) {
        this.work = work;
    }

    /** Those that were asked for by name; all of them where none was. */
    static List<OfTheSuite> called(Optional<String> name) {
        return Arrays.stream(values()).filter(figure -> name.isEmpty() || figure.name().equals(name.get())).toList();
    }

    /** Measures, and tells the section of the report. */
    String section() throws IOException {
        return switch (this) {
            case P4 -> FallingDue.measure();
            case P5 -> Paying.measure();
            case P6 -> Trading.measure();
            case P7 -> Delivering.measure();
            case P9 -> Starting.measure();
            case P10 -> Occupying.measure();
        };
    }
}
