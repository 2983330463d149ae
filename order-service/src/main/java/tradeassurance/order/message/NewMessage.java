package tradeassurance.order.message;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Role;
import tradeassurance.order.message.model.Writing;

/**
 * A message as it is written.
 *
 * @param attachments ids of documents of the order
 */
record NewMessage(@NotNull @Size(max = 35) String language, @NotNull @Size(max = 20_000) String text,
        @Size(max = 10) @Nullable List<@NotNull @Valid NewTranslation> translations,
        @Size(max = 20) @Nullable List<@NotNull @Size(max = 64) String> attachments) {

    Writing writing(Role by) {
        return Writing.of(language, text, NewTranslation.all(translations), by);
    }

    List<String> attached() {
        return attachments == null ? List.of() : attachments.stream().distinct().toList();
    }
}
