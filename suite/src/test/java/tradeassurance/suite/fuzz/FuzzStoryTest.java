package tradeassurance.suite.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

import tradeassurance.suite.access.Rule;
import tradeassurance.suite.api.Asking;
import tradeassurance.suite.api.Asking.Request;
import tradeassurance.suite.api.Asking.Response;
import tradeassurance.suite.api.Operation;
import tradeassurance.suite.launcher.Suite;
import tradeassurance.suite.story.RunningSuite;

/**
 * Whatever is sent, nothing fails, and every answer is one that the document knows: as many requests as
 * {@code -Dfuzz.requests} says, those of {@code -Dfuzz.seed}.
 */
@EnabledIfSystemProperty(named = "fuzz.requests", matches = "\\d+", disabledReason = "-Dfuzz.requests says how many")
@ExtendWith(RunningSuite.class)
class FuzzStoryTest {

    private static final int AT_A_TIME = 500;
    private static final int SHOWN = 40;

    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 20_000);

    @Test
    void whateverIsSentIsAnsweredAsTheDocumentsSay(Suite suite) {
        Random random = new Random(SEED);
        Requests requests = new Requests(new Known(suite), random);
        List<Operation> operations = Operation.SERVICES.stream().flatMap(service -> Operation.of(service).stream()).toList();
        Map<String, String> wrong = new TreeMap<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (Asking asking = new Asking(); Judge judge = new Judge()) {
            for (int sent = 0; sent < REQUESTS; sent += AT_A_TIME) {
                List<Operation> asked = new ArrayList<>();
                List<Request> bundle = new ArrayList<>();
                for (int i = 0; i < Math.min(AT_A_TIME, REQUESTS - sent); i++) {
                    asked.add(operations.get(random.nextInt(operations.size())));
                    bundle.add(requests.next(asked.get(i)));
                }
                List<Response> answers = asking.sendAll(bundle);
                for (int i = 0; i < bundle.size(); i++) {
                    statuses.merge(answers.get(i).status(), 1, Integer::sum);
                    Optional<String> fault = judge.wrong(asked.get(i), answers.get(i));
                    if (fault.isPresent()) {
                        wrong.putIfAbsent(asked.get(i) + " " + answers.get(i).status() + ": " + fault.get(),
                                bundle.get(i) + "\n    -> " + answers.get(i));
                    }
                }
            }
        }
        System.out.println("fuzz: seed " + SEED + ", answers by status " + statuses);
        assertThat(wrong.entrySet().stream().limit(SHOWN).map(fault -> fault.getKey() + "\n    " + fault.getValue()))
                .as("%d kinds of wrong answers with seed %d; by status %s", wrong.size(), SEED, statuses).isEmpty();
        assertThat(statuses.keySet()).as("requests get further than to the door").contains(200, 201, 400, 401, 403, 404, 409,
                422);
        assertThat(Rule.all()).hasSameSizeAs(operations);
    }
}
