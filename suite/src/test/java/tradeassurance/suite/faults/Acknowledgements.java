package tradeassurance.suite.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the clients were told, held against what has happened: every operation leaves one event in one history. */
final class Acknowledgements {

    private Acknowledgements() {
    }

    static List<String> endless(Evidence evidence) {
        return evidence.journal().stream().filter(entry -> entry.outcome() == Outcome.UNKNOWN)
                .map(entry -> entry.operation().kind() + " " + entry.operation().id() + " (last answer " + entry.status() + ")")
                .toList();
    }

    /** Acknowledged and not there, or there more often than acknowledged. */
    static List<String> notOnce(Evidence evidence) {
        Map<String, Long> happened = happened(evidence.stores());
        List<String> findings = new ArrayList<>();
        told(evidence, Outcome.OK).forEach((effect, times) -> {
            long counted = happened.getOrDefault(effect, 0L);
            if (counted != 1 || times != 1) {
                findings.add(effect + " was acknowledged " + times + " times and has happened " + counted + " times");
            }
        });
        return findings;
    }

    /** Refused, and there although nobody was told so. */
    static List<String> refusedAndYet(Evidence evidence) {
        Map<String, Long> happened = happened(evidence.stores());
        Map<String, Long> acknowledged = told(evidence, Outcome.OK);
        List<String> findings = new ArrayList<>();
        told(evidence, Outcome.FAILED).keySet().stream()
                .filter(effect -> happened.getOrDefault(effect, 0L) > acknowledged.getOrDefault(effect, 0L))
                .forEach(effect -> findings.add(effect + " was refused and has happened"));
        evidence.journal().stream().filter(entry -> entry.operation().wrong() && entry.outcome() == Outcome.OK)
                .forEach(entry -> findings.add(entry.operation().kind() + " " + entry.operation().id()
                        + " had to be refused and was acknowledged"));
        return findings;
    }

    /** Come into being although no client was told its name. */
    static List<String> unasked(Evidence evidence) {
        Set<String> known = new HashSet<>(told(evidence, Outcome.OK).keySet());
        return happened(evidence.stores()).keySet().stream()
                .filter(effect -> Arrays.stream(Kind.values())
                        .anyMatch(kind -> kind.creates && effect.startsWith(kind.event + " ")))
                .filter(effect -> !known.contains(effect)).sorted().toList();
    }

    /** How often each effect was told like this: an event's type and whose history it is in. */
    private static Map<String, Long> told(Evidence evidence, Outcome outcome) {
        return evidence.journal().stream().filter(entry -> entry.outcome() == outcome && !entry.subject().isEmpty())
                .collect(Collectors.groupingBy(entry -> entry.operation().kind().event + " " + entry.subject(),
                        Collectors.counting()));
    }

    private static Map<String, Long> happened(Stores stores) {
        Map<String, Long> happened = new HashMap<>();
        for (Kind kind : Kind.values()) {
            stores.rows(kind.service, "SELECT resource_id, count(*) AS times FROM event WHERE resource = '" + kind.resource
                    + "' AND type = '" + kind.event + "' AND role = '" + kind.role + "' GROUP BY resource_id")
                    .forEach(row -> happened.put(kind.event + " " + row.text("resource_id"), row.number("times")));
        }
        return happened;
    }
}
