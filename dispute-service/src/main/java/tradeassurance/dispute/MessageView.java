package tradeassurance.dispute;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.Translation;
import tradeassurance.kernel.Role;

/** A message in the thread of a dispute. @param language as in BCP 47; null where it was not said */
public record MessageView(int number, Role by, String text, @Nullable String language, List<Translation> translations,
        Instant sentAt) {
}
