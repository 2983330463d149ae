package tradeassurance.suite.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.api.Asking;
import tradeassurance.suite.api.Asking.Request;
import tradeassurance.suite.api.Asking.Response;
import tradeassurance.suite.api.Operation;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.client.Party;
import tradeassurance.suite.launcher.Suite;
import tradeassurance.suite.story.RunningSuite;

/** What is refused has changed nothing: no event is recorded anywhere, and nothing looks other than before. */
@ExtendWith(RunningSuite.class)
class NothingHappensStoryTest {

    @Test
    void aRefusalChangesNothing(Suite suite, Api api) {
        Known known = new Known(suite);
        Refusals refusals = new Refusals(known);
        List<Operation> asked = new ArrayList<>();
        List<Request> requests = new ArrayList<>();
        Operation.SERVICES.stream().flatMap(service -> Operation.of(service).stream())
                .filter(operation -> !operation.method().equals("GET")).forEach(operation -> refusals.of(operation)
                        .forEach(request -> {
                            asked.add(operation);
                            requests.add(request);
                        }));
        api.settled();
        Map<String, Object> before = everything(api, known);
        List<String> taken = new ArrayList<>();
        try (Asking asking = new Asking(); Judge judge = new Judge()) {
            List<Response> answers = asking.sendAll(requests).join();
            for (int i = 0; i < answers.size(); i++) {
                int status = answers.get(i).status();
                String wrong = status < 400 ? "was not refused" : judge.wrong(asked.get(i), answers.get(i)).orElse("");
                if (!wrong.isEmpty()) {
                    taken.add(requests.get(i) + ": " + wrong + ": " + answers.get(i));
                }
            }
        }
        assertThat(taken).isEmpty();
        assertThat(requests).hasSizeGreaterThan(700);
        assertThat(everything(api, known)).isEqualTo(before);
    }

    /** All that has happened, by service, and all things that there are and that an operator sees. */
    private static Map<String, Object> everything(Api api, Known known) {
        Party operator = api.as("operator", "OPERATOR");
        Map<String, Object> everything = new LinkedHashMap<>();
        for (String service : Operation.SERVICES) {
            everything.put(service, events(operator, "/" + service + "/v1/events?limit=1000&cursor="));
        }
        known.things().forEach((path, id) -> {
            if (!path.contains("{") && !path.equals("/v1/cards/") && !path.startsWith("/v1/webhook-")) {
                everything.put(path, operator.read(path + id));
            }
        });
        return everything;
    }

    private static List<String> events(Party operator, String path) {
        List<String> ids = new ArrayList<>();
        String cursor = "0";
        JsonArray items;
        do {
            JsonObject page = operator.read(path + cursor);
            items = page.getJsonArray("items");
            items.forEach(item -> ids.add(((JsonObject) item).getString("id")));
            cursor = page.getString("next", cursor);
        } while (!items.isEmpty());
        return ids;
    }
}
