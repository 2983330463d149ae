package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Redaction;
import tradeassurance.kernel.Role;

/**
 * A piece of evidence. It never changes, but for translations that are added, and a file that is
 * redacted; both parties see it.
 *
 * @param number its place in the file, from 1
 * @param by who brought it; {@code SERVICE} for the platform's own records
 * @param stage in which state of the dispute it came in
 * @param file what was uploaded; null where it is in words only
 * @param language of the text or the file, as in BCP 47; null where it was not said
 * @param supersedes the number of the piece that it corrects; null where it corrects none
 * @param redaction null while the file is as it was brought; then content and name are gone, and the hash stays
 */
public record Evidence(int number, EvidenceType type, String description, Role by, Instant submittedAt,
        DisputeLifecycle.State stage, @Nullable Attachment file, @Nullable String language, List<Translation> translations,
        @Nullable About about, @Nullable Integer supersedes, @Nullable Redaction redaction) {

    /**
     * What was uploaded, or taken from another service.
     *
     * @param id where it is kept
     * @param sha256 of its bytes, in hexadecimal
     */
    public record Attachment(String id, String name, String mediaType, long size, String sha256) {
    }

    /** What it is about; each null where it is about none. */
    public record About(@Nullable String clause, @Nullable Integer line, @Nullable String shipment) {
    }

    public Evidence {
        translations = translations == null ? List.of() : List.copyOf(translations);
    }

    static Evidence of(int number, EvidenceCommand.Submit brought, Role by, Instant now, DisputeLifecycle.State stage) {
        return new Evidence(number, brought.type(), brought.description(), by, now, stage, brought.file(), brought.language(),
                brought.translations(), brought.about(), brought.supersedes(), null);
    }

    Evidence with(Translation translation) {
        List<Translation> more = new ArrayList<>(translations);
        more.add(translation);
        return new Evidence(number, type, description, by, submittedAt, stage, file, language, more, about, supersedes,
                redaction);
    }

    /** The same without the name of its file; the content goes, too. */
    Evidence without(Redaction taken) {
        Attachment left = file == null ? null
                : new Attachment(file.id(), Redaction.NAMELESS, file.mediaType(), file.size(), file.sha256());
        return new Evidence(number, type, description, by, submittedAt, stage, left, language, translations, about, supersedes,
                taken);
    }

    @Nullable
    String sha256() {
        return file == null ? null : file.sha256();
    }
}
