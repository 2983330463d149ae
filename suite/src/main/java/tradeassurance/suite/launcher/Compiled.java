package tradeassurance.suite.launcher;

import java.util.List;

/** How the JVM of a service compiles. */
public enum Compiled {

    /**
     * By the first compiler only: ready with half of the work, and then slower by a third or so. It then has a small room for
     * its code by default, which a long life can fill.
     */
    SOON("-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=128m"),
    /** As the JVM does by itself: fast in the end. */
    WELL("");

    private final String options;

    Compiled(String options) {
        this.options = options;
    }

    List<String> options() {
        return options.isEmpty() ? List.of() : List.of(options.split(" "));
    }
}
