package tradeassurance.suite.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.api.Asking.Response;
import tradeassurance.suite.api.Operation;

/** Says what is wrong with an answer: a failure of ours, one that the document does not know, or one that tells too much. */
final class Judge implements AutoCloseable {

    /** What only somebody who has seen the code can say. */
    private static final Pattern INTERNALS = Pattern.compile("Exception|\\bat [a-z]+(\\.[a-z0-9]+)+\\.[A-Z]|tradeassurance\\."
            + "|\\b(java|jakarta|io|org|com)\\.[a-z0-9]+\\.[a-zA-Z.]+|SELECT |INSERT |UPDATE |\\b(SQLSTATE|PSQL|hibernate|jackson|vertx)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Contract> contracts = Operation.SERVICES.stream()
            .collect(Collectors.toMap(Function.identity(), service -> new Contract(vertx, service)));

    Optional<String> wrong(Operation operation, Response answer) {
        if (answer.status() == 0) {
            return Optional.of("no answer");
        }
        if (answer.status() >= 500) {
            return Optional.of("the service failed");
        }
        if (answer.status() >= 400) {
            Optional<String> problem = problem(answer);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return contracts.get(operation.service()).broken(operation, answer);
    }

    private static Optional<String> problem(Response answer) {
        if (!answer.type().equals("application/problem+json")) {
            return Optional.of("a refusal that is no problem document");
        }
        try {
            JsonObject problem = answer.body().toJsonObject();
            boolean complete = problem.getInteger("status", 0) == answer.status() && problem.containsKey("code")
                    && List.of("/problems/" + problem.getString("code")).contains(problem.getString("type"));
            // What the caller itself has sent may be in it.
            String words = problem.getString("title", "") + " " + problem.getString("detail", "");
            return !complete ? Optional.of("the problem document is not complete")
                    : INTERNALS.matcher(words).find() ? Optional.of("the problem document tells of our insides")
                            : Optional.empty();
        } catch (DecodeException noJson) {
            return Optional.of("the problem document is no JSON");
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
