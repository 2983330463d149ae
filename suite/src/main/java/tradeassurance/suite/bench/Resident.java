package tradeassurance.suite.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process has in the machine's, in kilobytes, now and at most since it was started. Linux only. */
record Resident(long now, long most) {

    static Resident of(long pid) {
        try {
            Path status = Path.of("/proc/" + pid + "/status");
            return new Resident(line(status, "VmRSS:"), line(status, "VmHWM:"));
        } catch (IOException e) {
            throw new UncheckedIOException("the memory of process " + pid + " cannot be seen", e);
        }
    }

    Resident and(Resident other) {
        return new Resident(now + other.now, most + other.most);
    }

    private static long line(Path status, String name) throws IOException {
        return Files.readAllLines(status).stream().filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", "")).mapToLong(Long::parseLong).findFirst().orElse(0);
    }
}
