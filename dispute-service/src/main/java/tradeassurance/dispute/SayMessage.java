package tradeassurance.dispute;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.PartyCommand;
import tradeassurance.kernel.Role;

/** Something to say in the thread of a dispute. @param language as in BCP 47 */
public record SayMessage(@NotBlank @Size(max = 4000) String text, @Language @Nullable String language,
        @Size(max = 3) @Nullable List<@NotNull @Valid InOtherWords> translations) {

    PartyCommand.Say command(Role by) {
        return new PartyCommand.Say(text, language, InOtherWords.all(translations, by));
    }
}
