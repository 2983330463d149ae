package tradeassurance.dispute;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.Translation;
import tradeassurance.kernel.Redaction;
import tradeassurance.kernel.Role;

/**
 * A message in the thread of a dispute.
 *
 * @param text null where it was taken out; so are the translations
 * @param language as in BCP 47; null where it was not said
 * @param sha256 over text, language and translations, as the chain has it; null where the chain has the words themselves
 */
public record MessageView(int number, Role by, @Nullable String text, @Nullable String language, List<Translation> translations,
        Instant sentAt, @Nullable String sha256, @Nullable Redaction redaction) {
}
