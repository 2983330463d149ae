package tradeassurance.order.inquiry.model;

import tradeassurance.kernel.Event;

/** What happens to an inquiry. */
public sealed interface InquiryEvent extends Event {

    record Opened(InquiryKind kind, String subject) implements InquiryEvent {
        @Override
        public String type() {
            return "inquiry.opened";
        }
    }

    /** The words are named by their hash, so that the chain holds them too. */
    record MessageWritten(String messageId, String language, String sha256) implements InquiryEvent {
        @Override
        public String type() {
            return "inquiry.message_written";
        }
    }

    /** @param number the message's place among the messages, from 1 */
    record MessageRedacted(String messageId, long number, String reason) implements InquiryEvent {
        @Override
        public String type() {
            return "inquiry.message_redacted";
        }
    }

    record AssuranceAnswered(boolean offered) implements InquiryEvent {
        @Override
        public String type() {
            return "inquiry.assurance_answered";
        }
    }

    record OrderLinked(String orderId) implements InquiryEvent {
        @Override
        public String type() {
            return "inquiry.order_linked";
        }
    }

    record Closed() implements InquiryEvent {
        @Override
        public String type() {
            return "inquiry.closed";
        }
    }
}
