package tradeassurance.dispute.casefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Checks a case file without asking anybody: {@code java Verify.java case-file.zip [hash of the last event]}. Needs a JDK and
 * nothing else, and shares no code with what wrote the archive. Names every file in which a single byte is not as it was.
 */
public final class Verify {

    private static final String DIRECTORY = "the archive's directory";
    private static final String MANIFEST = "MANIFEST";
    private static final String START = "0".repeat(64);

    private final List<String> problems = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, String> submitted = new TreeMap<>();
    private final Map<String, String> posted = new TreeMap<>();
    private final Map<String, String> redacted = new TreeMap<>();
    private String head = START;

    private Verify() {
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("java Verify.java case-file.zip [hash of the last event]");
            System.exit(2);
        }
        Verify file = new Verify();
        file.check(Files.readAllBytes(Path.of(arguments[0])), arguments.length > 1 ? arguments[1] : null);
        file.problems.forEach(System.out::println);
        file.redacted.values().forEach(System.out::println);
        System.out.println(file.problems.isEmpty()
                ? "intact: " + file.files.size() + " files, last event " + file.head
                : "NOT AS IT WAS WRITTEN");
        System.exit(file.problems.isEmpty() ? 0 : 1);
    }

    /** Everything that is wrong with the archive; nothing where it is as it was written. */
    static List<String> problems(byte[] archive, String expectedHead) {
        Verify file = new Verify();
        file.check(archive, expectedHead);
        return file.problems;
    }

    private void check(byte[] archive, String expectedHead) {
        try {
            read(archive);
        } catch (RuntimeException broken) {
            problems.add(DIRECTORY + " cannot be read");
            return;
        }
        manifest();
        chain();
        evidence();
        messages();
        if (expectedHead != null && !expectedHead.equals(head)) {
            problems.add("chain: the last event is " + head + ", not " + expectedHead);
        }
    }

    /** Takes the files out, and holds the archive against what their names and contents alone would make of it. */
    private void read(byte[] archive) {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int end = archive.length - 22;
        int entries = bytes.getShort(end + 10) & 0xffff;
        int at = bytes.getInt(end + 16);
        ByteArrayOutputStream locals = new ByteArrayOutputStream();
        ByteArrayOutputStream central = new ByteArrayOutputStream();
        for (int i = 0; i < entries; i++) {
            int length = bytes.getShort(at + 28) & 0xffff;
            String name = new String(archive, at + 46, length, StandardCharsets.UTF_8);
            int offset = bytes.getInt(at + 42);
            int start = offset + 30 + length;
            int size = bytes.getInt(at + 24);
            if (size < 0 || start < 0 || size > end - start) {
                throw new IllegalStateException(name);
            }
            byte[] content = Arrays.copyOfRange(archive, start, start + size);
            if (files.put(name, content) != null) {
                throw new IllegalStateException(name);
            }
            byte[] common = common(name, content);
            byte[] local = join(ints(0x04034b50), shorts(20), common, shorts(0), utf8(name), content);
            int from = locals.size();
            if (offset != from || !same(archive, from, local)) {
                problems.add(name + " is not as it was written");
            }
            locals.writeBytes(local);
            central.writeBytes(join(ints(0x02014b50), shorts(20, 20), common, shorts(0, 0, 0, 0), ints(0, from), utf8(name)));
            at += 46 + length;
        }
        byte[] rest = join(central.toByteArray(), ints(0x06054b50), shorts(0, 0, entries, entries),
                ints(central.size(), locals.size()), shorts(0));
        if (!same(archive, locals.size(), rest) || archive.length != locals.size() + rest.length) {
            problems.add(DIRECTORY + " is not as it was written");
        }
    }

    private static byte[] common(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return join(shorts(0x0800, 0, 0, 0x0021), ints((int) crc.getValue(), content.length, content.length),
                shorts(utf8(name).length));
    }

    /** The last line is over all before it; the others are over the files. */
    private void manifest() {
        byte[] content = files.get(MANIFEST);
        if (content == null) {
            problems.add(MANIFEST + " is missing");
            return;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        int last = text.lastIndexOf("sum ");
        if (last < 0 || !text.substring(last).equals("sum " + sha256(utf8(text.substring(0, last))) + "\n")) {
            problems.add(MANIFEST + " is not as it was written");
            return;
        }
        Map<String, String> listed = new TreeMap<>();
        text.substring(0, last).lines().skip(4).forEach(line -> {
            String[] parts = line.split("  ", 3);
            listed.put(parts[2], parts[0] + "  " + parts[1]);
        });
        files.forEach((name, bytes) -> {
            if (!name.equals(MANIFEST) && !(sha256(bytes) + "  " + bytes.length).equals(listed.remove(name))) {
                problems.add(name + " is not what " + MANIFEST + " says");
            }
        });
        listed.keySet().forEach(name -> problems.add(name + " is missing"));
    }

    /** Each event begins with the hash of the one before it. */
    private void chain() {
        int number = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().startsWith("chain/")) {
                continue;
            }
            number++;
            List<String> parts = parts(file.getValue());
            boolean follows = parts.size() == 11 && parts.get(0).equals(head) && parts.get(4).equals(String.valueOf(number));
            if (!follows) {
                problems.add(file.getKey() + " does not follow the event before it");
            } else {
                happened(parts);
            }
            head = sha256(file.getValue());
        }
        byte[] manifest = files.get(MANIFEST);
        if (manifest != null && !new String(manifest, StandardCharsets.UTF_8).contains("\nevents " + number + "\nhead " + head
                + "\n")) {
            problems.add("chain/" + String.format("%06d", number) + ".event is not the last event that " + MANIFEST + " names");
        }
    }

    private void happened(List<String> parts) {
        String type = parts.get(5);
        String number = between(parts.get(6), "\"number\":", ",");
        String sha256 = between(parts.get(6), "\"sha256\":\"", "\"");
        if (type.equals("dispute.evidence_submitted")) {
            submitted.put(number, sha256);
        } else if (type.equals("dispute.message_posted") && !sha256.isEmpty()) {
            posted.put(number, sha256);
        } else if (type.endsWith("_redacted")) {
            redacted.put(type + " " + number, type + " " + parts.get(6) + " by " + parts.get(8) + " at " + parts.get(9));
        }
    }

    /** What was said is what was posted; only what was redacted is missing. */
    private void messages() {
        posted.forEach((number, sha256) -> {
            String name = "messages/" + "0".repeat(Math.max(0, 4 - number.length())) + number + ".message";
            byte[] content = files.get(name);
            if (content == null && !redacted.containsKey("dispute.message_redacted " + number)) {
                problems.add(name + " is missing, and was not redacted");
            } else if (content != null && !sha256(content).equals(sha256)) {
                problems.add(name + " is not what was posted as message " + number);
            }
        });
    }

    /** What was brought is what was submitted. */
    private void evidence() {
        files.forEach((name, content) -> {
            if (name.matches("evidence/\\d{4}-.*")) {
                String number = name.substring(9, 13).replaceFirst("^0+", "");
                if (!sha256(content).equals(submitted.get(number))) {
                    problems.add(name + " is not what was submitted as evidence " + number);
                }
            }
        });
    }

    /** The parts of an event, each preceded by its length; none where they do not fill it. */
    private static List<String> parts(byte[] event) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < event.length) {
            int colon = at;
            while (colon < event.length && event[colon] != ':') {
                colon++;
            }
            String length = new String(event, at, colon - at, StandardCharsets.US_ASCII);
            if (!length.matches("\\d{1,8}") || colon + 1 + Integer.parseInt(length) > event.length) {
                return List.of();
            }
            at = colon + 1 + Integer.parseInt(length);
            parts.add(new String(event, colon + 1, at - colon - 1, StandardCharsets.UTF_8));
        }
        return parts;
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before) + before.length();
        int to = text.indexOf(after, from);
        return from < before.length() || to < 0 ? "" : text.substring(from, to);
    }

    private static boolean same(byte[] archive, int from, byte[] part) {
        return from + part.length <= archive.length
                && Arrays.equals(archive, from, from + part.length, part, 0, part.length);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }

    private static byte[] shorts(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return bytes.array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
