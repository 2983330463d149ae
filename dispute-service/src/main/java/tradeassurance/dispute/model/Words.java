package tradeassurance.dispute.model;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Sha256;

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
        return Sha256.framed(parts);
    }

    /** In hexadecimal; what the chain has of the words. */
    public String sha256() {
        return Sha256.of(hashed());
    }
}
