package tradeassurance.suite.secrecy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** What the logs of a suite tell that is nobody's business: tokens, its secrets, and what people wrote. */
public final class Leaks {

    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{8,}\\.[\\w-]{8,}|Bearer\\s+[\\w-]{8,}|whsec_[\\w+/]{8,}");

    /** What buyers, suppliers and mediators write in the stories, and what they pay with. */
    private static final List<String> PERSONAL = List.of("Lanterns of Ningbo", "Harbour Lights", "HARBOUR LIGHTS",
            "Nothing has been shipped", "Two unanswered letters", "Do you make them", "Two lamps of forty", "tok_visa",
            "Prüfbericht",
            "May we have one lantern", "Thank you for a good trade", "tenant of 7 Quay Street");

    private static final int SHOWN = 200;

    private Leaks() {
    }

    /** Every line of every log in the suite's data folder that tells too much, with the name of its file. */
    public static List<String> in(Path data) {
        List<String> secrets = secrets(data.resolve("secrets.properties"));
        try (var logs = Files.list(data.resolve("logs"))) {
            List<String> leaks = new ArrayList<>();
            for (Path log : logs.toList()) {
                new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines()
                        .filter(line -> TOKEN.matcher(line).find() || secrets.stream().anyMatch(line::contains)
                                || PERSONAL.stream().anyMatch(line::contains))
                        .forEach(line -> leaks.add(log.getFileName() + ": "
                                + line.substring(0, Math.min(SHOWN, line.length()))));
            }
            return leaks;
        } catch (IOException e) {
            throw new UncheckedIOException("the logs cannot be read", e);
        }
    }

    private static List<String> secrets(Path file) throws UncheckedIOException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the secrets cannot be read", e);
        }
        return secrets.values().stream().map(String::valueOf).toList();
    }
}
