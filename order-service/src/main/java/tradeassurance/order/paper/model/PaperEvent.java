package tradeassurance.order.paper.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Event;

/** What happens to the papers of an order. Content is named by its hash, so that the chain holds it too. */
public sealed interface PaperEvent extends Event {

    record DocumentFiled(String documentId, DocumentKind kind, String name, String mediaType, long bytes, String sha256,
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
}
