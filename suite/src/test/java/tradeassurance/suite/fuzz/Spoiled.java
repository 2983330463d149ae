package tradeassurance.suite.fuzz;

import java.util.List;
import java.util.Random;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Bodies that are not as the document says: one thing in them is wrong, or everything. */
final class Spoiled {

    private static final int DEEP = 20_000;
    private static final int MORE_THAN_IS_TAKEN = 1_200_000;

    /** Texts that have broken somebody's software before. */
    private static final List<String> TEXTS = List.of("", " ", "Two lamps of forty do not light.", "\u0000", "a\u0000b",
            "\u0001\u0002\u001f", "\u007f\u0085",
            "\ud800", "\udc00\ud800", "\u202e\u2066", "\ufeff", "\uffff", "e\u0301", "\ud83d\udc68\u200d\ud83d\udc69", "null",
            "NaN", "-0",
            "1e309", "../../etc/passwd", "%00", "%s%n", "{{7*7}}", "\\", "\"", "\r\nX-Header: x", "a".repeat(5_000),
            "\u00e4".repeat(100_000));

    private static final List<Object> VALUES = List.of(-1, 0, Integer.MAX_VALUE, Long.MAX_VALUE, 1.5, 1e300, true, "text",
            new JsonArray(), new JsonObject(), new JsonArray().add(new JsonArray()), "", "9".repeat(400));

    private Spoiled() {
    }

    /** A valid body with a member replaced by what it cannot be, left out, or beside one that nobody knows. */
    static JsonObject member(JsonObject valid, Random random) {
        JsonObject spoiled = valid.copy();
        List<String> names = List.copyOf(spoiled.fieldNames());
        if (names.isEmpty()) {
            return spoiled.put("unknown", any(VALUES, random));
        }
        String name = any(names, random);
        switch (random.nextInt(6)) {
            case 0 -> spoiled.remove(name);
            case 1 -> spoiled.putNull(name);
            case 2 -> spoiled.put("unknown", any(VALUES, random));
            case 3 -> inside(spoiled, name, random);
            default -> spoiled.put(name, any(VALUES, random));
        }
        return spoiled;
    }

    private static void inside(JsonObject spoiled, String name, Random random) {
        if (spoiled.getValue(name) instanceof JsonObject inner && !inner.isEmpty()) {
            spoiled.put(name, member(inner, random));
        } else if (spoiled.getValue(name) instanceof JsonArray items && !items.isEmpty()
                && items.getValue(0) instanceof JsonObject item) {
            spoiled.put(name, new JsonArray().add(member(item, random)));
        } else {
            spoiled.put(name, new JsonArray().add(any(VALUES, random)).addNull());
        }
    }

    /** A valid body with texts that are none. */
    static JsonObject texts(JsonObject valid, Random random) {
        JsonObject spoiled = valid.copy();
        for (String name : List.copyOf(spoiled.fieldNames())) {
            if (spoiled.getValue(name) instanceof String) {
                spoiled.put(name, text(random));
            } else if (spoiled.getValue(name) instanceof JsonObject inner) {
                spoiled.put(name, texts(inner, random));
            }
        }
        return spoiled;
    }

    static String text(Random random) {
        return any(TEXTS, random);
    }

    /** No JSON at all, or none of the kind. */
    static Buffer noJson(Random random) {
        byte[] noise = new byte[random.nextInt(64)];
        random.nextBytes(noise);
        return switch (random.nextInt(8)) {
            case 0 -> Buffer.buffer();
            case 1 -> Buffer.buffer("{");
            case 2 -> Buffer.buffer("null");
            case 3 -> Buffer.buffer("[]");
            case 4 -> Buffer.buffer("\"text\"");
            case 5 -> Buffer.buffer("{\"a\":1,\"a\":2} {}");
            case 6 -> Buffer.buffer(new byte[] { '{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}' });
            default -> Buffer.buffer(noise);
        };
    }

    static Buffer deep() {
        return Buffer.buffer("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
    }

    static Buffer large() {
        return Buffer.buffer("{\"text\":\"" + "x".repeat(MORE_THAN_IS_TAKEN) + "\"}");
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
