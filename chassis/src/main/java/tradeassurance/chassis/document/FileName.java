package tradeassurance.chassis.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/** Names of files as strangers give them, made harmless. */
final class FileName {

    private static final int LONGEST = 150;
    private static final int LONGEST_EXTENSION = 10;
    private static final String NAMELESS = "document";

    /** Controls, what changes the direction of reading, what cannot be seen, and what is not text at all. */
    private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]";

    private FileName() {
    }

    /** The last part of a path, without what cannot be seen or is not allowed in names of files, and not too long. */
    static String clean(@Nullable String given) {
        String path = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC).replaceAll(UNSEEN, "");
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("[<>:\"|?*]", "_").replaceAll("\\p{Z}+", " ").replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? NAMELESS : shortened(name);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot >= 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - extension.length())) + extension;
    }

    /** RFC 6266: an attachment of this name, for those who read UTF-8 and for those who do not. */
    static String disposition(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[\"\\\\%]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
