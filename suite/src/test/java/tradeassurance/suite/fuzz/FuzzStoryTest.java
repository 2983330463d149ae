package tradeassurance.suite.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import tradeassurance.suite.access.Rule;
import tradeassurance.suite.api.Asking;
import tradeassurance.suite.api.Operation;
import tradeassurance.suite.launcher.Suite;
import tradeassurance.suite.story.RunningSuite;

/**
 * Whatever is sent, nothing fails, and every answer is one that the document knows: as many requests as
 * {@code -Dfuzz.requests} says, those of {@code -Dfuzz.seed}.
 */
@ExtendWith(RunningSuite.class)
class FuzzStoryTest {

    private static final int AT_A_TIME = 500;

    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 20_000);

    @Test
    void whateverIsSentIsAnsweredAsTheDocumentsSay(Suite suite) {
        Random random = new Random(SEED);
        Requests requests = new Requests(new Known(suite), random);
        List<Operation> operations = Operation.SERVICES.stream().flatMap(service -> Operation.of(service).stream()).toList();
        try (Asking asking = new Asking(); Judge judge = new Judge()) {
            Verdicts verdicts = new Verdicts(judge);
            Bundle answered = Bundle.of(List.of(), requests, asking);
            for (int sent = 0; sent < REQUESTS; sent += AT_A_TIME) {
                Bundle underway = Bundle.of(random.ints(Math.min(AT_A_TIME, REQUESTS - sent), 0, operations.size())
                        .mapToObj(operations::get).toList(), requests, asking);
                // Judging takes as long as answering: while one bundle is judged, the next is answered.
                verdicts.on(answered);
                answered = underway;
            }
            verdicts.on(answered);
            System.out.println("fuzz: seed " + SEED + ", answers by status " + verdicts.statuses());
            assertThat(verdicts.wrong()).as("seed %d; by status %s", SEED, verdicts.statuses()).isEmpty();
            assertThat(verdicts.statuses().keySet()).as("requests get further than to the door").contains(200, 201, 400, 401,
                    403, 404, 409, 422);
        }
        assertThat(Rule.all()).hasSameSizeAs(operations);
    }
}
