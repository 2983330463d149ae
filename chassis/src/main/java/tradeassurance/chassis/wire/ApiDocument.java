package tradeassurance.chassis.wire;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Writes into every API document what holds for all operations alike, so that no resource has to repeat it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final String NOTIFICATIONS = "/v1/provider-notifications";
    private static final String QUOTES = "-quotes";

    // Sorted: the document is compared with a committed one.
    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "400", "The request cannot be read; errors say where.",
            "401", "No valid bearer token.",
            "403", "The role may not do this.",
            "404", "There is no such thing, or it is not the caller's.",
            "406", "Answers come as they come; Accept asks for another kind.",
            "429", "Too many requests of one caller; go on after Retry-After.",
            "503", "Something this depends on does not answer; try again after Retry-After."));

    private static final Map<String, String> REFUSALS_OF_EFFECTS = new TreeMap<>(Map.of(
            "409", "The present state does not allow it.",
            "412", "The caller has seen an older version.",
            "422", "Against a rule of the trade, or the key came with another request before.",
            "428", "If-Match is needed."));

    private static final Map<String, String> REFUSALS_OF_BODIES = new TreeMap<>(Map.of(
            "408", "The body has not arrived in time.",
            "413", "The body is larger than is taken.",
            "415", "The body is of a kind that is not taken."));

    private static final String FILES = "/content";
    private static final Map<String, String> REFUSALS_OF_FILES = new TreeMap<>(Map.of(
            "409", "The file is still being looked at for harm, or harm was found in it.",
            "410", "The file was redacted; its hash stays on record."));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(PROBLEM, problem());
        api.getComponents().addSecurityScheme(BEARER, OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
        api.getPaths().getPathItems()
                .forEach(
                        (path, item) -> item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        REFUSALS.forEach((status, meaning) -> refusal(operation, status, meaning));
        REFUSALS_OF_EFFECTS.forEach((status, meaning) -> {
            if (method != HttpMethod.GET || operation.getResponses().hasAPIResponse(status)) {
                refusal(operation, status, meaning);
            }
        });
        if (path.endsWith(FILES)) {
            REFUSALS_OF_FILES.forEach((status, meaning) -> refusal(operation, status, meaning));
        }
        if (operation.getRequestBody() != null) {
            REFUSALS_OF_BODIES.forEach((status, meaning) -> refusal(operation, status, meaning));
        }
        if (hasParameter(operation, "If-None-Match")) {
            operation.getResponses().addAPIResponse("304",
                    OASFactory.createAPIResponse().description("The caller has seen this version."));
        }
        if (path.startsWith(NOTIFICATIONS)) {
            return;
        }
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
        if (method == HttpMethod.POST && !path.endsWith(QUOTES)) {
            operation.addParameter(OASFactory.createParameter().name("Idempotency-Key").in(Parameter.In.HEADER).required(true)
                    .description("A UUID of the caller's own for this one request; a repeat gets the same answer.")
                    .schema(text().minLength(1).maxLength(255)));
        }
    }

    private static boolean hasParameter(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static void refusal(Operation operation, String status, String meaning) {
        if (!operation.getResponses().hasAPIResponse(status)
                || operation.getResponses().getAPIResponse(status).getContent() == null) {
            APIResponse response = OASFactory.createAPIResponse().description(meaning)
                    .content(OASFactory.createContent().addMediaType("application/problem+json", OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().ref(PROBLEM))));
            operation.getResponses().addAPIResponse(status, response);
        }
    }

    private static Schema problem() {
        Schema fault = object().addProperty("pointer", text()).addProperty("code", text()).addProperty("detail", text());
        return object().description("RFC 9457, with a code for machines; further members are facts of that code")
                .required(List.of("type", "title", "status", "code"))
                .addProperty("type", text()).addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().type(List.of(SchemaType.INTEGER)))
                .addProperty("code", text()).addProperty("detail", text()).addProperty("trace_id", text())
                .addProperty("errors", OASFactory.createSchema().type(List.of(SchemaType.ARRAY)).items(fault));
    }

    private static Schema object() {
        return OASFactory.createSchema().type(List.of(SchemaType.OBJECT));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }
}
