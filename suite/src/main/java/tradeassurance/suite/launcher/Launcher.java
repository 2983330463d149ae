package tradeassurance.suite.launcher;

import java.util.concurrent.CountDownLatch;

/** {@code ./mvnw -Prun}: starts the suite in the foreground and stops it on Ctrl-C. */
public final class Launcher {

    private static volatile boolean stopping;

    private Launcher() {
    }

    /** Takes its options from system properties; what is wrong is said in one sentence. */
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("\n  Starting Trade Assurance\n");
        try {
            Suite suite = new Suite(Settings.ofSystemProperties(), System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
            suite.start();
            System.out.println(suite.page());
            new CountDownLatch(1).await();
        } catch (StartFailure failure) {
            if (stopping) {
                // What does not start because it is being stopped is no failure; the exit is on its way.
                new CountDownLatch(1).await();
            }
            System.err.println("\n  " + failure.getMessage() + "\n");
            System.exit(1);
        }
    }

    private static void stop(Suite suite) {
        if (!suite.isClosed()) {
            stopping = true;
            System.out.println("\n  Stopping ...");
            suite.close();
            System.out.println("  Everything is stopped; the data is kept.");
        }
    }
}
