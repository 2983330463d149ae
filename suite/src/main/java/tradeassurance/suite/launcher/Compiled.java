package tradeassurance.suite.launcher;

import java.util.List;

/** How the JVM of a service compiles. */
public enum Compiled {

    /** By the first compiler only: ready with half of the work, and then slower by a third or so. */
    SOON("-XX:TieredStopAtLevel=1"),
    /** As the JVM does by itself: fast in the end. */
    WELL("");

    private final String option;

    Compiled(String option) {
        this.option = option;
    }

    List<String> options() {
        return option.isEmpty() ? List.of() : List.of(option);
    }
}
