package tradeassurance.suite.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.api.Asking.Request;
import tradeassurance.suite.api.Document;
import tradeassurance.suite.api.Operation;
import tradeassurance.suite.api.Values;
import tradeassurance.suite.client.Form;

/** Requests of an operation as its document describes them, and as it does not; the same for the same seed. */
final class Requests {

    /** Four of these, in bytes and encoded, are still a line that an HTTP server reads. */
    private static final int LONGEST = 150;

    private static final List<String> TYPES = List.of("application/json", "text/plain", "application/xml",
            "multipart/form-data",
            "application/x-www-form-urlencoded", "application/json; charset=utf-7", "*/*", "nonsense", "image/png");
    private static final List<String> TAGS = List.of("\"v0\"", "\"v1\"", "\"v2\"", "*", "v1", "W/\"v1\"", "\"x\"",
            "\"v99999999999999999999\"", "");

    private final Known known;
    private final Random random;

    Requests(Known known, Random random) {
        this.known = known;
        this.random = random;
    }

    Request next(Operation operation) {
        Document document = Document.of(operation.service());
        JsonObject said = document.operation(operation);
        Map<String, String> headers = new TreeMap<>();
        String token = known.token(operation, random);
        if (!token.isEmpty()) {
            headers.put("Authorization", "Bearer " + token);
        }
        String query = parameters(document, said, headers);
        Buffer body = body(document, operation, said.getJsonObject("requestBody"), headers);
        return new Request(operation.method(), known.url(operation, path(operation) + query), headers, body);
    }

    private String path(Operation operation) {
        String path = operation.path();
        while (path.contains("{")) {
            String before = path.substring(0, path.indexOf('{'));
            path = path.replaceFirst("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(chance(75)
                    ? known.id(operation, before, random)
                    : encoded(odd())));
        }
        return path;
    }

    /** A text for a path or a query: not so long that the server ends before it begins. */
    private String odd() {
        String text = Spoiled.text(random);
        return text.isEmpty() || text.equals("..") ? "-" : shortened(text);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private String parameters(Document document, JsonObject said, Map<String, String> headers) {
        StringBuilder query = new StringBuilder();
        for (Object each : said.getJsonArray("parameters", new JsonArray())) {
            JsonObject parameter = (JsonObject) each;
            String name = parameter.getString("name");
            switch (parameter.getString("in")) {
                case "query" -> {
                    if (chance(50)) {
                        String value = chance(70) ? String.valueOf(values(document).of(name, parameter.getJsonObject("schema")))
                                : odd();
                        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(encoded(shortened(value)));
                    }
                }
                case "header" -> header(name, headers);
                default -> {
                }
            }
        }
        return query.toString();
    }

    private void header(String name, Map<String, String> headers) {
        if (chance(5)) {
            return;
        }
        headers.put(name, switch (name) {
            case "Idempotency-Key" -> chance(93) ? new UUID(random.nextLong(), random.nextLong()).toString()
                    : chance(50) ? "k".repeat(300) : "one-for-many";
            case "If-Match", "If-None-Match" -> TAGS.get(random.nextInt(TAGS.size()));
            default -> "x";
        });
        if (chance(3)) {
            headers.put("Accept", chance(50) ? "text/html" : "application/json");
        }
    }

    private Buffer body(Document document, Operation operation, JsonObject taken, Map<String, String> headers) {
        if (taken == null) {
            return chance(95) ? Buffer.buffer() : Spoiled.noJson(random);
        }
        JsonObject content = taken.getJsonObject("content");
        List<String> types = List.copyOf(content.fieldNames());
        String type = types.get(random.nextInt(types.size()));
        headers.put("Content-Type", chance(95) ? type : TYPES.get(random.nextInt(TYPES.size())));
        if (type.equals("multipart/form-data")) {
            return form(document, content.getJsonObject(type).getJsonObject("schema"), headers);
        }
        JsonObject json = values(document).body(operation);
        if (json == null || !type.endsWith("json")) {
            return chance(50) ? Buffer.buffer(Spoiled.text(random), "UTF-8") : Spoiled.noJson(random);
        }
        int turn = random.nextInt(1000);
        return turn < 450 ? json.toBuffer()
                : turn < 750 ? Spoiled.member(json, random).toBuffer()
                        : turn < 900 ? Spoiled.texts(json, random).toBuffer()
                                : turn < 985 ? Spoiled.noJson(random) : turn < 995 ? Spoiled.deep() : Spoiled.large();
    }

    private Buffer form(Document document, JsonObject schema, Map<String, String> headers) {
        Map<String, String> fields = new TreeMap<>();
        JsonObject members = document.resolved(schema).getJsonObject("properties", new JsonObject());
        for (String name : members.fieldNames()) {
            if (!"binary".equals(members.getJsonObject(name).getString("format")) && chance(70)) {
                fields.put(name, chance(70) ? String.valueOf(values(document).of(name, members.getJsonObject(name)))
                        : Spoiled.text(random));
            }
        }
        byte[] file = chance(60) ? "%PDF-1.7\n%x".getBytes(StandardCharsets.US_ASCII) : Spoiled.noJson(random).getBytes();
        Form form = new Form(chance(80) ? "a.pdf" : "../\u0000\u202e.exe", file, fields);
        headers.computeIfPresent("Content-Type",
                (name, type) -> type.equals("multipart/form-data") && random.nextInt(10) > 0 ? form.contentType() : type);
        byte[] bytes = form.bytes();
        return Buffer.buffer(chance(90) ? bytes : java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
    }

    private Values values(Document document) {
        return new Values(document, random, known.members(), chance(25));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
