package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Event;
import tradeassurance.kernel.Role;

/** What is said and shown in a dispute. */
public sealed interface FileEvent extends Event {

    /** @param sha256 of the words and their translations: the chain never has the words themselves, so they can be redacted */
    record MessagePosted(int number, Role by, String sha256, @Nullable String language, Instant sentAt) implements FileEvent {
        @Override
        public String type() {
            return "dispute.message_posted";
        }
    }

    /** @param sha256 of the file, in hexadecimal; null where it is in words only */
    record EvidenceSubmitted(int number, EvidenceType evidenceType, Role by, String description, @Nullable String sha256,
            @Nullable String language, List<Translation> translations, Evidence.@Nullable About about,
            @Nullable Integer supersedes) implements FileEvent {

        static EvidenceSubmitted of(Evidence item) {
            return new EvidenceSubmitted(item.number(), item.type(), item.by(), item.description(), item.sha256(),
                    item.language(), item.translations(), item.about(), item.supersedes());
        }

        @Override
        public String type() {
            return "dispute.evidence_submitted";
        }
    }

    record EvidenceTranslated(int number, Translation translation) implements FileEvent {
        @Override
        public String type() {
            return "dispute.evidence_translated";
        }
    }

    record EvidenceRequested(int round, @Nullable String wanted, Instant dueAt) implements FileEvent {
        @Override
        public String type() {
            return "dispute.evidence_requested";
        }
    }

    record EvidenceExtended(Role party, Instant dueAt) implements FileEvent {
        @Override
        public String type() {
            return "dispute.evidence_extended";
        }
    }

    record EvidenceCompleted(Role by) implements FileEvent {
        @Override
        public String type() {
            return "dispute.evidence_completed";
        }
    }

    record MessageRedacted(int number, String reason) implements FileEvent {
        @Override
        public String type() {
            return "dispute.message_redacted";
        }
    }

    record EvidenceRedacted(int number, String reason) implements FileEvent {
        @Override
        public String type() {
            return "dispute.evidence_redacted";
        }
    }
}
