package tradeassurance.dispute;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.Evidence.About;
import tradeassurance.dispute.model.Evidence.Attachment;
import tradeassurance.dispute.model.EvidenceCommand;
import tradeassurance.dispute.model.EvidenceType;
import tradeassurance.kernel.Role;

/**
 * A piece of evidence in words.
 *
 * @param language of the words or the file, as in BCP 47
 * @param supersedes the number of one's own piece that it corrects
 */
public record BringEvidence(@NotNull EvidenceType type, @NotBlank @Size(max = 4000) String description,
        @Language @Nullable String language, @Size(max = 3) @Nullable List<@NotNull @Valid InOtherWords> translations,
        @Valid @Nullable AboutWhat about, @Min(1) @Nullable Integer supersedes) {

    /** What it is about: a clause, a line of the contract, a shipment. */
    public record AboutWhat(@Size(max = 500) @Nullable String clause, @Min(1) @Nullable Integer line,
            @Size(max = 64) @Nullable String shipment) {

        About about() {
            return new About(clause, line, shipment);
        }
    }

    public EvidenceCommand.Submit command(Role by, @Nullable Attachment file) {
        return new EvidenceCommand.Submit(type, description, file, language, InOtherWords.all(translations, by),
                about == null ? null : about.about(), supersedes);
    }
}
