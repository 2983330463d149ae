package tradeassurance.suite.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import tradeassurance.suite.api.Asking.Response;
import tradeassurance.suite.api.Operation;

/** What is wrong with many answers: of each kind of wrong the first that was met. */
final class Verdicts {

    private static final int SHOWN = 40;

    private final Judge judge;
    private final Map<String, String> wrong = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    Verdicts(Judge judge) {
        this.judge = judge;
    }

    /** Waits for the answers. */
    void on(Bundle bundle) {
        List<Response> answers = bundle.answers().join();
        for (int i = 0; i < answers.size(); i++) {
            Response answer = answers.get(i);
            Operation asked = bundle.asked().get(i);
            statuses.merge(answer.status(), 1, Integer::sum);
            Optional<String> fault = judge.wrong(asked, answer);
            if (fault.isPresent()) {
                wrong.putIfAbsent(asked + " " + answer.status() + ": " + fault.get(),
                        bundle.requests().get(i) + "\n    -> " + answer);
            }
        }
    }

    List<String> wrong() {
        return wrong.entrySet().stream().limit(SHOWN).map(fault -> fault.getKey() + "\n    " + fault.getValue()).toList();
    }

    /** How many answers there were of each status; 0 stands for none. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }
}
