package tradeassurance.order.message;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.order.message.model.Translation;
import tradeassurance.order.message.model.TranslationAuthor;

/** A translation as it is sent along. */
public record NewTranslation(@NotNull @Size(max = 35) String language, @NotNull TranslationAuthor author,
        @NotNull @Size(max = 20_000) String text) {

    /** None where nothing was sent. */
    public static List<Translation> all(@Nullable List<NewTranslation> given) {
        return given == null ? List.of()
                : given.stream().map(each -> new Translation(each.language(), each.author(), each.text())).toList();
    }
}
