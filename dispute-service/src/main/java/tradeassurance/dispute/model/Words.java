package tradeassurance.dispute.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is said in a dispute, with its translations.
 *
 * @param language as in BCP 47; null where it was not said
 */
public record Words(String text, @Nullable String language, List<Translation> translations) {

    public Words {
        translations = List.copyOf(translations);
    }

    /** The very bytes of which the hash is the SHA-256: language, text and all translations, each preceded by its length. */
    public byte[] hashed() {
        List<String> parts = new ArrayList<>(List.of(language == null ? "" : language, text));
        translations.forEach(each -> parts.addAll(List.of(each.language(), each.author().name(), each.text())));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            all.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    /** In hexadecimal; what the chain has of the words. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(hashed()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
