package tradeassurance.suite.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.api.Asking;
import tradeassurance.suite.api.Asking.Request;
import tradeassurance.suite.api.Asking.Response;
import tradeassurance.suite.api.Operation;
import tradeassurance.suite.launcher.Suite;
import tradeassurance.suite.story.RunningSuite;

/** Who may, over HTTP: every operation by everybody, and what is another's is as if it did not exist. */
@ExtendWith(RunningSuite.class)
class AccessStoryTest {

    private static final int BODIES = 40;

    private static final List<Rule> RULES = Rule.all();
    private static Map<String, String> things;

    private record Knock(Operation operation, String role, Request request) {
    }

    @BeforeAll
    static void trade(Suite suite) {
        things = Strangers.of(suite).things();
    }

    @Test
    void everyOperationLetsInWhomItsLineNamesAndNobodyElse(Suite suite) {
        Doors doors = new Doors(suite);
        Map<String, String> tokens = Doors.EVERYBODY.stream().collect(Collectors.toMap(role -> role, doors::token));
        List<Knock> knocks = Doors.operations().flatMap(operation -> Doors.EVERYBODY.stream()
                .map(role -> new Knock(operation, role, doors.knock(operation, tokens.get(role))))).toList();
        List<String> wrong = new ArrayList<>();
        try (Asking asking = new Asking()) {
            List<Response> answers = asking.sendAll(knocks.stream().map(Knock::request).toList()).join();
            for (int i = 0; i < knocks.size(); i++) {
                String fault = fault(knocks.get(i), answers.get(i));
                if (!fault.isEmpty()) {
                    wrong.add(knocks.get(i).operation() + " by " + knocks.get(i).role() + ": " + fault + answers.get(i));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(knocks).hasSize(RULES.size() * Doors.EVERYBODY.size());
    }

    private static String fault(Knock knock, Response answer) {
        Rule rule = Rule.of(knock.operation(), RULES);
        if (rule.allows(knock.role())) {
            boolean asToken = List.of(401, 403).contains(answer.status()) && !knock.operation().byProvider();
            return asToken || answer.status() >= 500 ? "should be let in, but " : "";
        }
        int expected = knock.role().equals(Rule.ANYBODY) ? 401 : 403;
        return answer.status() == expected && answer.type().equals("application/problem+json") ? ""
                : "should be answered " + expected + ", but ";
    }

    @Test
    void whatIsAnothersIsAsIfItDidNotExist(Suite suite) {
        Doors doors = new Doors(suite);
        List<String> wrong = new ArrayList<>();
        try (Asking asking = new Asking()) {
            Doors.operations().filter(operation -> Rule.of(operation, RULES).of() == Rule.Of.PARTIES)
                    .forEach(operation -> Stream.of("BUYER", "SUPPLIER")
                            .filter(role -> Rule.of(operation, RULES).allows(role))
                            .forEach(role -> wrong.addAll(told(asking, doors, operation, role))));
        }
        assertThat(wrong).isEmpty();
    }

    /** How the answer about another's thing differs from the one about none. */
    private static List<String> told(Asking asking, Doors doors, Operation operation, String role) {
        String collection = operation.path().replaceAll("\\{.*", "");
        assertThat(things).as("there is an example for %s", operation).containsKey(collection);
        String id = things.get(collection);
        String missing = missing(id);
        String token = doors.token(role);
        Response last = null;
        for (int seed = 0; seed < BODIES; seed++) {
            Request ofMissing = doors.ask(operation, filled(operation, missing), token, seed);
            last = asking.send(ofMissing).join();
            if (last.status() == 404) {
                Response ofOther = asking.send(doors.ask(operation, filled(operation, id), token, seed)).join();
                return same(last, missing).equals(same(ofOther, id)) && ofOther.status() == 404 ? List.of()
                        : List.of(operation + " by another " + role + ": " + ofOther + " but of a missing one " + last);
            }
        }
        return List.of(operation + " by another " + role + ": no body gets as far as 404: " + last);
    }

    /** An id of the same form. */
    private static String missing(String id) {
        return id.substring(0, id.length() - 4) + "0000";
    }

    private static String filled(Operation operation, String id) {
        String path = operation.path().replaceFirst("\\{[^}]+}", id);
        for (Map.Entry<String, String> thing : things.entrySet()) {
            if (operation.path().startsWith(thing.getKey()) && thing.getKey().contains("{")) {
                path = path.replaceFirst("\\{[^}]+}", thing.getValue());
            }
        }
        return path.replace("{instalment}", "INITIAL").replaceAll("\\{[^}]+}", "1");
    }

    /** The answer without what differs between any two: the id that was asked for, and the number of the trace. */
    private static String same(Response answer, String id) {
        JsonObject problem = answer.body().toJsonObject();
        problem.remove("trace_id");
        return answer.type() + problem.encode().replace(id, "(id)");
    }

    @Test
    void listsShowNothingOfOthers(Suite suite) {
        Doors doors = new Doors(suite);
        List<String> wrong = new ArrayList<>();
        try (Asking asking = new Asking()) {
            Doors.operations().filter(operation -> Rule.of(operation, RULES).of() == Rule.Of.OWN)
                    .filter(operation -> operation.method().equals("GET"))
                    .forEach(operation -> Stream.of("BUYER", "SUPPLIER").filter(role -> Rule.of(operation, RULES).allows(role))
                            .forEach(role -> {
                                Response list = asking.send(doors.ask(operation, operation.path() + query(operation),
                                        doors.token(role), 0)).join();
                                boolean shows = list.status() == 200
                                        && things.values().stream().anyMatch(list.body().toString()::contains);
                                if (shows || list.status() >= 500 || list.status() == 400) {
                                    wrong.add(operation + " by another " + role + ": " + list);
                                }
                            }));
        }
        assertThat(wrong).isEmpty();
    }

    /** Where a list is asked for one order, it is another's. */
    private static String query(Operation operation) {
        return operation.path().equals("/v1/events") ? "?limit=1000" : "?order_id=" + things.get("/v1/escrow-accounts/");
    }
}
