package tradeassurance.suite.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a process wrote before it ended. */
final class LastWords {

    private static final int LONGEST = 300;
    private static final List<String> TELLING = List.of("FATAL", "ERROR", "Exception", "Caused by", "does not start");

    private LastWords() {
    }

    /** The last line that sounds like a reason, as a sentence. */
    static String of(Path log) {
        try {
            // Not every byte of a foreign log need be UTF-8.
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1).lines()
                    .filter(line -> TELLING.stream().anyMatch(line::contains)).toList();
            return Stream.of(lines.isEmpty() ? List.of("it left no message.") : lines.subList(lines.size() - 1, lines.size()))
                    .flatMap(List::stream).map(String::strip)
                    .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line).findFirst().orElseThrow();
        } catch (IOException unreadable) {
            return "its log cannot be read (" + unreadable.getMessage() + ").";
        }
    }
}
