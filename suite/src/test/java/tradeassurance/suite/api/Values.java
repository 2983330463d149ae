package tradeassurance.suite.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Values as a document allows them, the same for the same seed: from the middle of what is allowed, or from its edges. */
public final class Values {

    private static final int DEEPEST = 6;
    private static final int A_FEW = 3;

    private final Document document;
    private final Random random;
    private final Map<String, List<String>> known;
    private final boolean edges;

    /** @param known values of members, by their names, that mean something to the services: ids of what is there */
    public Values(Document document, Random random, Map<String, List<String>> known, boolean edges) {
        this.document = document;
        this.random = random;
        this.known = known;
        this.edges = edges;
    }

    /** The body of an operation as a JSON object; null where it takes none. */
    public JsonObject body(Operation operation) {
        JsonObject taken = document.operation(operation).getJsonObject("requestBody");
        JsonObject json = taken == null ? null : taken.getJsonObject("content").getJsonObject("application/json");
        return json != null && of("", json.getJsonObject("schema")) instanceof JsonObject object ? object : null;
    }

    public Object of(String name, JsonObject schema) {
        return of(name, schema, 0);
    }

    private Object of(String name, JsonObject named, int depth) {
        JsonObject schema = document.resolved(named);
        if (known.containsKey(name) && random.nextInt(10) > 0) {
            return any(known.get(name));
        }
        if (schema.containsKey("enum")) {
            return any(schema.getJsonArray("enum").getList());
        }
        return switch (schema.getString("type", "object")) {
            case "string" -> text(schema);
            case "integer", "number" -> number(schema);
            case "boolean" -> random.nextBoolean();
            case "array" -> array(name, schema, depth);
            default -> object(schema, depth);
        };
    }

    private String text(JsonObject schema) {
        String format = schema.getString("format", "");
        switch (format) {
            case "date":
                return LocalDate.of(2026, 11, 1).plusDays(random.nextInt(120)).toString();
            case "date-time":
                return LocalDate.of(2026, 11, 1).plusDays(random.nextInt(120)) + "T12:00:00Z";
            case "duration":
                return any(List.of("P1D", "PT0S", "P10D"));
            default:
        }
        if (schema.containsKey("pattern") && !schema.getString("pattern").equals("\\S")) {
            return Texts.matching(schema.getString("pattern"), random);
        }
        int most = schema.getInteger("maxLength", 4000);
        String text = edges && random.nextBoolean() ? "ä".repeat(most) : Texts.plain(random);
        return text.length() > most ? text.substring(0, most) : text;
    }

    private Number number(JsonObject schema) {
        long least = schema.getLong("minimum", schema.getLong("exclusiveMinimum", -1L) + 1);
        long most = schema.getLong("maximum", "int64".equals(schema.getString("format")) ? Long.MAX_VALUE
                : Integer.MAX_VALUE);
        return edges ? random.nextBoolean() ? least : most : least + random.nextInt((int) Math.min(A_FEW, most - least) + 1);
    }

    private JsonArray array(String name, JsonObject schema, int depth) {
        int least = schema.getInteger("minItems", 0);
        int most = schema.getInteger("maxItems", A_FEW);
        int size = edges ? random.nextBoolean() ? least : Math.min(most, 100)
                : Math.min(most, least + random.nextInt(A_FEW));
        JsonArray array = new JsonArray();
        for (int i = 0; i < size && depth < DEEPEST; i++) {
            Object item = of(name, schema.getJsonObject("items", new JsonObject()), depth + 1);
            if (!schema.getBoolean("uniqueItems", false) || !array.contains(item)) {
                array.add(item);
            }
        }
        return array;
    }

    private JsonObject object(JsonObject schema, int depth) {
        JsonObject object = new JsonObject();
        JsonArray required = schema.getJsonArray("required", new JsonArray());
        JsonObject members = schema.getJsonObject("properties", new JsonObject());
        for (String member : members.fieldNames()) {
            if (required.contains(member) || depth < DEEPEST && random.nextInt(A_FEW) == 0) {
                object.put(member, of(member, members.getJsonObject(member), depth + 1));
            }
        }
        return object;
    }

    @SuppressWarnings("unchecked")
    private <T> T any(List<?> values) {
        return (T) values.get(random.nextInt(values.size()));
    }
}
