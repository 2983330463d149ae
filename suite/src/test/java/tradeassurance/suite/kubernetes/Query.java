package tradeassurance.suite.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a PromQL expression asks for: the metrics that it names, with the labels that they must have. */
public record Query(String expression) {

    private static final Set<String> WORDS = Set.of("by", "without", "and", "or", "unless", "on", "ignoring", "group_left",
            "group_right", "bool", "offset");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern GROUPED = Pattern.compile("\\b(?:by|on)\\s*\\(([^)]*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern NAMED = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(\\{[^}]*}|\\(?)");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)\\s*(?:=~|!=|!~|=)");
    private static final Pattern SERVICE = Pattern.compile("service=~?\"([^\"]*)\"");

    /**
     * One metric as it is named.
     *
     * @param services a pattern of those it is asked of; empty for whoever has it
     * @param labels what it is selected or grouped by, without what Prometheus adds itself
     */
    public record Metric(String name, String services, Set<String> labels) {
    }

    /** The metrics, each as often as it is named; what comes from Prometheus itself is not among them. */
    public List<Metric> metrics() {
        // What is passed over becomes blanks of its own length, so that everything else stands where it stood.
        String bare = blank(TEXT, expression);
        Set<String> grouped = GROUPED.matcher(bare).results().flatMap(Query::list).collect(Collectors.toSet());
        List<Metric> metrics = new ArrayList<>();
        NAMED.matcher(blank(RANGE, blank(GROUPED, bare))).results().filter(Query::isMetric).forEach(found -> {
            Set<String> labels = new TreeSet<>(grouped);
            LABEL.matcher(found.group(2)).results().forEach(label -> labels.add(label.group(1)));
            labels.removeAll(Set.of("service", "pod"));
            String services = SERVICE.matcher(expression.substring(found.start(2), found.end(2))).results()
                    .map(service -> service.group(1)).findFirst().orElse("");
            metrics.add(new Metric(found.group(1), services, labels));
        });
        return metrics;
    }

    private static boolean isMetric(MatchResult found) {
        return !found.group(2).equals("(") && !WORDS.contains(found.group(1)) && !found.group(1).equals("up");
    }

    private static String blank(Pattern passedOver, String text) {
        return passedOver.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
    }

    private static Stream<String> list(MatchResult found) {
        return Stream.of(found.group(1).split(",")).map(String::strip).filter(label -> !label.isEmpty());
    }
}
