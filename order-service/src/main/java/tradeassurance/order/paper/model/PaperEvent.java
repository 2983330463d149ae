package tradeassurance.order.paper.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Event;

/**
 * What happens to the papers of an order. Words, content and names of files are never in the chain, only their hashes: so they
 * can be taken out of the record, and the chain is still whole.
 */
public sealed interface PaperEvent extends Event {

    record DocumentFiled(String documentId, DocumentKind kind, String mediaType, long bytes, String sha256,
            @Nullable String supersedes) implements PaperEvent {
        @Override
        public String type() {
            return "order.document_filed";
        }
    }

    record MessageWritten(String messageId, String language, String sha256, List<String> attachments) implements PaperEvent {
        @Override
        public String type() {
            return "order.message_written";
        }
    }

    record SampleChecked(String sampleCheckId, SampleResult result, @Nullable String sampleOrderId,
            List<CheckedCharacteristic> characteristics, List<String> documentIds,
            boolean beforeSubmission) implements PaperEvent {
        @Override
        public String type() {
            return "order.sample_checked";
        }
    }

    record SampleWaived(String sampleCheckId, boolean byBoth, boolean beforeSubmission) implements PaperEvent {
        @Override
        public String type() {
            return "order.sample_waived";
        }
    }

    /** @param number the message's place in the paper trail */
    record MessageRedacted(String messageId, long number, String reason) implements PaperEvent {
        @Override
        public String type() {
            return "order.message_redacted";
        }
    }

    /** @param number the document's place in the paper trail */
    record DocumentRedacted(String documentId, long number, String reason) implements PaperEvent {
        @Override
        public String type() {
            return "order.document_redacted";
        }
    }

    /** @param number the check's place in the paper trail */
    record SampleNoteRedacted(String sampleCheckId, long number, String reason) implements PaperEvent {
        @Override
        public String type() {
            return "order.sample_note_redacted";
        }
    }
}
