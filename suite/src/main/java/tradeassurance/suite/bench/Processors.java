package tradeassurance.suite.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** How long the processors have been busy, in ticks: in all, and for us and the processes that we have started. Linux only. */
record Processors(long all, long busy, long ours) {

    private static final Path MACHINE = Path.of("/proc/stat");
    private static final int IDLE = 3;
    private static final int IOWAIT = 4;
    /** Where the times of a process and of its ended children stand, counted after the name in brackets. */
    private static final int USER_TIME = 11;
    private static final int TIMES = 4;

    static Processors now() {
        try {
            long[] machine = Arrays.stream(Files.readAllLines(MACHINE).get(0).split(" +")).skip(1).limit(8)
                    .mapToLong(Long::parseLong).toArray();
            long all = Arrays.stream(machine).sum();
            long ours = Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
                    .mapToLong(process -> ticks(process.pid())).sum();
            return new Processors(all, all - machine[IDLE] - machine[IOWAIT], ours);
        } catch (IOException notLinux) {
            return new Processors(0, 0, 0);
        }
    }

    /** Of one process and of all that it has started: processor time so far, in ticks. */
    static long ticksOf(long pid) {
        return ProcessHandle.of(pid).map(process -> Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each -> ticks(each.pid())).sum()).orElse(0L);
    }

    /** Of this process alone. */
    static long ticksOfThisProcess() {
        return ticks(ProcessHandle.current().pid());
    }

    private static long ticks(long pid) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return Arrays.stream(line.substring(line.lastIndexOf(')') + 2).split(" ")).skip(USER_TIME).limit(TIMES)
                    .mapToLong(Long::parseLong).sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    /** The share of all processors, from 0 to 1; negative where it is not known. */
    double takenByOthersSince(Processors before) {
        long span = all - before.all;
        return span <= 0 ? -1 : Math.max(0, (double) (busy - before.busy - (ours - before.ours)) / span);
    }
}
