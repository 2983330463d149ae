package tradeassurance.suite.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A process that is started again when it dies, until it is told to stop. */
final class Supervised implements AutoCloseable {

    private static final long POLL_MS = 50;
    private static final long SHORTEST_PAUSE_MS = 200;
    private static final long LONGEST_PAUSE_MS = 5_000;
    private static final Duration LIVED_LONG = Duration.ofSeconds(30);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);
    private static final Duration FOREVER = Duration.ofDays(10_000);
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** How to start it, how to see that it is up, how to ask it to end, and where its output and its number go. */
    record Plan(String name, ProcessBuilder command, BooleanSupplier ready, String stopSignal, Path log, Path processFile,
            Consumer<String> say) {
    }

    private final Plan plan;
    private final Thread guard;
    private volatile Process process;
    private volatile boolean stopping;
    private volatile boolean killed;
    private final long launched = System.nanoTime();
    private volatile Duration readyAfter = Duration.ZERO;

    private Supervised(Plan plan) {
        this.plan = plan;
        // A Ctrl-C in the terminal reaches the whole session: in one of its own a process ends when its turn has come.
        if (Files.isExecutable(SETSID)) {
            List<String> apart = new ArrayList<>(List.of(SETSID.toString()));
            apart.addAll(plan.command.command());
            plan.command.command(apart);
        }
        plan.command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log.toFile()));
        process = begin();
        guard = new Thread(this::keepRunning, "guard of " + plan.name);
        guard.setDaemon(true);
    }

    /** Launches it and returns at once. */
    static Supervised launch(Plan plan) {
        return new Supervised(plan);
    }

    /** Waits until it is up, and guards it from then on; fails with one sentence when it ends, or is not up in time. */
    void awaitUp(Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        while (!plan.ready.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                String what = process.isAlive() ? " is not up after " + within.toSeconds() + " s" : " does not start";
                close();
                throw new StartFailure(
                        plan.name + what + ": " + LastWords.of(plan.log) + " The whole log is in " + plan.log + ".");
            }
            pause(POLL_MS);
        }
        readyAfter = Duration.ofNanos(System.nanoTime() - launched);
        guard.start();
    }

    /** How long it took from its launch until it was seen to be up. */
    Duration readyAfter() {
        return readyAfter;
    }

    /** Ends what a suite that was killed has left behind under this number. */
    static void endLeftOver(Path processFile) {
        if (!Files.exists(processFile)) {
            return;
        }
        try {
            String[] numberAndStart = Files.readString(processFile).strip().split(" ");
            if (numberAndStart.length == 2) {
                ProcessHandle.of(Long.parseLong(numberAndStart[0]))
                        .filter(found -> started(found).equals(numberAndStart[1]))
                        .ifPresent(Supervised::end);
            }
            Files.delete(processFile);
        } catch (IOException e) {
            throw new UncheckedIOException(processFile + " can be neither read nor deleted", e);
        }
    }

    boolean isReady() {
        return process.isAlive() && plan.ready.getAsBoolean();
    }

    long pid() {
        return process.pid();
    }

    /** Ends it as a crash would, and returns when it is gone; it is started again as after any crash. */
    void kill9() {
        Process victim = process;
        killed = true;
        victim.destroyForcibly();
        if (!await(victim, STOPS_WITHIN)) {
            throw new IllegalStateException(plan.name + " cannot be killed");
        }
    }

    /** Sends it a signal, such as {@code STOP}; where it ends by that, it is started again as after any crash. */
    void signal(String signal) {
        killed = signal.equals("TERM");
        signal(process.toHandle(), signal);
    }

    /** Asks it to stop, and returns at once. */
    void stop() {
        synchronized (this) {
            stopping = true;
        }
        if (process.isAlive()) {
            signal(process.toHandle(), plan.stopSignal);
        }
    }

    @Override
    public void close() {
        stop();
        guard.interrupt();
        if (!await(process, STOPS_WITHIN)) {
            plan.say.accept(plan.name + " does not stop by itself; it is killed.");
            process.destroyForcibly();
            if (!await(process, STOPS_WITHIN)) {
                plan.say.accept(plan.name + " cannot be killed; process " + process.pid() + " is left behind.");
            }
        }
        try {
            Files.deleteIfExists(plan.processFile);
        } catch (IOException e) {
            throw new UncheckedIOException(plan.processFile + " cannot be deleted", e);
        }
    }

    private void keepRunning() {
        long pauseMs = SHORTEST_PAUSE_MS;
        while (!stopping) {
            long launched = System.nanoTime();
            if (!await(process, FOREVER) || stopping) {
                return;
            }
            // What was ended on purpose is in no loop of crashes, however young it was.
            boolean healthy = killed || System.nanoTime() - launched > LIVED_LONG.toNanos();
            killed = false;
            pauseMs = healthy ? SHORTEST_PAUSE_MS : Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
            plan.say.accept(
                    plan.name + " has ended unexpectedly (exit code " + process.exitValue() + "); it is started again.");
            pause(pauseMs);
            restart();
        }
    }

    private void restart() {
        long began = System.nanoTime();
        synchronized (this) {
            if (stopping) {
                return;
            }
            process = begin();
        }
        while (!stopping && process.isAlive()) {
            if (plan.ready.getAsBoolean()) {
                plan.say.accept("%s is back after %.1f s.".formatted(plan.name, (System.nanoTime() - began) / 1e9));
                return;
            }
            pause(POLL_MS);
        }
    }

    private Process begin() {
        try {
            Process launched = plan.command.start();
            Files.writeString(plan.processFile, launched.pid() + " " + started(launched.toHandle()));
            return launched;
        } catch (IOException e) {
            throw new StartFailure(plan.name + " cannot be started: " + e.getMessage() + ".", e);
        }
    }

    private static void end(ProcessHandle leftOver) {
        signal(leftOver, "TERM");
        long deadline = System.nanoTime() + STOPS_WITHIN.toNanos();
        while (leftOver.isAlive()) {
            if (System.nanoTime() > deadline) {
                leftOver.destroyForcibly();
            }
            pause(POLL_MS);
        }
    }

    static void signal(ProcessHandle target, String signal) {
        try {
            // Java itself knows TERM and KILL only.
            new ProcessBuilder("kill", "-" + signal, String.valueOf(target.pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("this machine has no kill", e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String started(ProcessHandle handle) {
        return handle.info().startInstant().map(start -> String.valueOf(start.toEpochMilli())).orElse("unknown");
    }

    private static boolean await(Process ending, Duration within) {
        try {
            return ending.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return !ending.isAlive();
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
