package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.Evidence.About;
import tradeassurance.dispute.model.Evidence.Attachment;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** What is asked about evidence. */
public sealed interface EvidenceCommand extends DisputeCommand {

    /** @param supersedes the number of one's own piece that it corrects */
    record Submit(EvidenceType type, String description, @Nullable Attachment file, @Nullable String language,
            List<Translation> translations, @Nullable About about, @Nullable Integer supersedes) implements EvidenceCommand {

        /** In words alone. */
        static Submit words(EvidenceType type, String description) {
            return new Submit(type, description, null, null, List.of(), null, null);
        }

        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return CaseFile.submit(dispute, this, by, now);
        }
    }

    /** There is nothing more to bring. */
    record Complete() implements EvidenceCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return CaseFile.complete(dispute, by, now);
        }
    }

    /** Adds a translation to a piece of evidence; the piece itself stays as it is. */
    record Translate(int number, Translation translation) implements EvidenceCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return Talk.translate(dispute, this, by);
        }
    }

    /** The platform's own records of the order; those that are on file already are left out. */
    record AttachRecords(List<Submit> records) implements EvidenceCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return CaseFile.attach(dispute, records, by, now);
        }
    }
}
