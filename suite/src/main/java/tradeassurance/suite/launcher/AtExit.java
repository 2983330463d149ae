package tradeassurance.suite.launcher;

/** Stops what is still running when this process ends, so that who interrupts it leaves no other process behind. */
final class AtExit implements AutoCloseable {

    private final Thread stop;

    private AtExit(Thread stop) {
        this.stop = stop;
    }

    static AtExit run(Runnable stop) {
        Thread thread = new Thread(stop, "stop");
        Runtime.getRuntime().addShutdownHook(thread);
        return new AtExit(thread);
    }

    /** Nothing is running any more. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException ending) {
            // The process is ending already, and it may be this very thread that stops everything.
        }
    }
}
