package tradeassurance.suite.fuzz;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import tradeassurance.suite.api.Asking.Response;
import tradeassurance.suite.api.Document;
import tradeassurance.suite.api.Operation;

/** A service's API document as a contract that each of its answers has to keep. */
final class Contract {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final Document document;
    private final ResponseValidator validator;

    Contract(Vertx vertx, String service) {
        this.document = Document.of(service);
        this.validator = ResponseValidator.create(vertx, OpenAPIContract.from(vertx, readable(document.json().copy()))
                .toCompletionStage().toCompletableFuture().join());
    }

    /** What is wrong with an answer by the document, if anything. */
    Optional<String> broken(Operation operation, Response answer) {
        JsonObject said = document.operation(operation).getJsonObject("responses")
                .getJsonObject(String.valueOf(answer.status()));
        if (said == null) {
            return Optional.of("the status is not in the document");
        }
        Set<String> types = said.getJsonObject("content", new JsonObject()).fieldNames();
        if (answer.body().length() == 0) {
            return types.isEmpty() || answer.status() == 304 ? Optional.empty() : Optional.of("there is no body");
        }
        if (!types.contains(answer.type()) && !types.contains("*/*")) {
            return Optional.of("the type is none of " + types);
        }
        return answer.type().endsWith("json") ? invalid(operation, answer) : Optional.empty();
    }

    private Optional<String> invalid(Operation operation, Response answer) {
        try {
            validator.validate(ValidatableResponse.create(answer.status(), Map.of(), answer.body(), JSON),
                    document.operation(operation).getString("operationId")).toCompletionStage().toCompletableFuture().join();
            return Optional.empty();
        } catch (CompletionException broken) {
            return Optional.of(String.valueOf(broken.getCause().getMessage()));
        }
    }

    /** The validator knows JSON by one name, and does not read the schemas of what is none. */
    private static JsonObject readable(JsonObject document) {
        JsonObject paths = document.getJsonObject("paths");
        for (String path : paths.fieldNames()) {
            JsonObject operations = paths.getJsonObject(path);
            for (String method : operations.fieldNames()) {
                JsonObject operation = operations.getJsonObject(method);
                operation.remove("requestBody");
                JsonObject responses = operation.getJsonObject("responses");
                responses.fieldNames().forEach(status -> content(responses.getJsonObject(status)));
            }
        }
        return document;
    }

    private static void content(JsonObject response) {
        JsonObject content = response.getJsonObject("content");
        if (content == null) {
            return;
        }
        for (String type : new TreeSet<>(content.fieldNames())) {
            JsonObject described = (JsonObject) content.remove(type);
            if (described.containsKey("schema") && (type.equals(JSON) || type.equals(PROBLEM))) {
                content.put(JSON, described);
            }
        }
        if (content.isEmpty()) {
            response.remove("content");
        }
    }
}
