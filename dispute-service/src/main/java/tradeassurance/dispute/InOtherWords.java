package tradeassurance.dispute;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.Translation;
import tradeassurance.kernel.Role;

/** The same in another language. @param machine true where no person answers for it */
public record InOtherWords(@NotNull @Language String language, @NotBlank @Size(max = 4000) String text,
        @Nullable Boolean machine) {

    /** With whoever hands it in as its author, unless it is a machine's. */
    public Translation by(Role role) {
        return new Translation(language, text, Boolean.TRUE.equals(machine) ? Translation.Author.MACHINE : author(role));
    }

    public static List<Translation> all(@Nullable List<InOtherWords> given, Role role) {
        return given == null ? List.of() : given.stream().map(each -> each.by(role)).toList();
    }

    private static Translation.Author author(Role role) {
        return switch (role) {
            case BUYER -> Translation.Author.BUYER;
            case SUPPLIER -> Translation.Author.SUPPLIER;
            case MEDIATOR, OPERATOR, SERVICE, PROVIDER, SYSTEM -> Translation.Author.MEDIATOR;
        };
    }
}
