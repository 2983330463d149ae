package tradeassurance.dispute;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.Dispute;
import tradeassurance.dispute.model.DisputeLifecycle;
import tradeassurance.dispute.model.Evidence;
import tradeassurance.dispute.model.EvidenceType;
import tradeassurance.dispute.model.Translation;
import tradeassurance.kernel.Redaction;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

/**
 * A piece of evidence as both parties see it.
 *
 * @param by who brought it; {@code SERVICE} for the platform's own records
 * @param file null where it is in words only
 * @param supersededBy the number of the piece that corrects it; null where none does
 * @param redaction null while the file is as it was brought; then content and name are gone
 */
public record EvidenceView(int number, EvidenceType type, String description, Role by, Instant submittedAt,
        DisputeLifecycle.State stage, @Nullable FileView file, @Nullable String language, List<Translation> translations,
        Evidence.@Nullable About about, @Nullable Integer supersedes, @Nullable Integer supersededBy,
        @Nullable Redaction redaction) {

    /** @param sha256 of the content, in hexadecimal */
    public record FileView(String name, String mediaType, long size, String sha256) {
    }

    static EvidenceView of(Evidence item, Dispute dispute) {
        Evidence.Attachment file = item.file();
        Integer corrected = dispute.evidence().stream()
                .filter(other -> Integer.valueOf(item.number()).equals(other.supersedes()))
                .map(Evidence::number).findFirst().orElse(null);
        return new EvidenceView(item.number(), item.type(), item.description(), item.by(), item.submittedAt(), item.stage(),
                file == null ? null : new FileView(file.name(), file.mediaType(), file.size(), file.sha256()), item.language(),
                item.translations(), item.about(), item.supersedes(), corrected, item.redaction());
    }

    /** One of a dispute; refused with {@code not-found} where there is none of this number. */
    public static EvidenceView number(int number, Dispute dispute) {
        return all(dispute).stream().filter(item -> item.number() == number).findFirst()
                .orElseThrow(() -> new Refusal(Refused.NOT_FOUND, "there is no evidence " + number));
    }

    /** All of a dispute, in the order in which they came. */
    public static List<EvidenceView> all(Dispute dispute) {
        return dispute.evidence().stream().map(item -> of(item, dispute)).toList();
    }
}
