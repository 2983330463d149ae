package tradeassurance.suite.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import tradeassurance.suite.api.Operation;

/** A line of who may: an operation, of whose things, and the roles that may. */
public record Rule(String operation, Of of, Set<String> who) {

    public static final String ANYBODY = "ANYBODY";
    private static final String SERVICE = "SERVICE";
    private static final int OPERATION_AND_WHOSE = 3;

    public enum Of {
        OWN,
        PARTIES,
        ALL
    }

    /** The committed lines. */
    public static List<Rule> all() {
        try (var text = Rule.class.getResourceAsStream("who-may.txt")) {
            return read(new String(text.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("who may what cannot be read", e);
        }
    }

    static List<Rule> read(String text) {
        List<Rule> rules = new ArrayList<>();
        String service = "";
        for (String line : text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
            String[] words = line.trim().split("\\s+");
            if (words.length == 1) {
                service = words[0];
            } else {
                rules.add(new Rule(service + ": " + words[0] + " " + words[1], Of.valueOf(words[2].toUpperCase(Locale.ROOT)),
                        new TreeSet<>(Arrays.asList(words).subList(OPERATION_AND_WHOSE, words.length))));
            }
        }
        return rules;
    }

    public static Rule of(Operation operation, List<Rule> rules) {
        return rules.stream().filter(rule -> rule.operation().equals(operation.toString())).findFirst()
                .orElseThrow(() -> new AssertionError("nobody has said who may " + operation));
    }

    /** Whether one with these roles may: a service has the role SERVICE, and one that names it. */
    public boolean allows(String asked) {
        return who.contains(ANYBODY) || who.contains(asked) || asked.startsWith(SERVICE + ":") && who.contains(SERVICE);
    }

    /** Whether it is for services alone. */
    boolean forServicesOnly() {
        return who.stream().allMatch(role -> role.startsWith(SERVICE));
    }
}
