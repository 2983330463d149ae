package tradeassurance.order.inquiry;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.door.Held;
import tradeassurance.order.inquiry.model.Inquiry;
import tradeassurance.order.inquiry.model.InquiryAction;
import tradeassurance.order.inquiry.model.InquiryKind;
import tradeassurance.order.inquiry.model.InquiryStatus;

/**
 * An inquiry as its parties see it.
 *
 * @param assuranceOffered the supplier's latest answer; null while there is none
 * @param orderId the order that came of it; null while there is none
 * @param messages how many have been written
 */
record InquiryView(String id, String buyerId, String supplierId, InquiryKind kind, String subject, InquiryStatus status,
        @Nullable Boolean assuranceOffered, @Nullable String orderId, int messages, Instant createdAt, Instant lastAt,
        Set<InquiryAction> allowedActions) {

    static InquiryView of(Held<Inquiry> held) {
        Inquiry inquiry = held.value();
        return new InquiryView(inquiry.id(), inquiry.buyer(), inquiry.supplier(), inquiry.kind(), inquiry.subject(),
                inquiry.status(), inquiry.assuranceOffered(), inquiry.orderId(), inquiry.messages(), inquiry.createdAt(),
                inquiry.lastAt(), inquiry.allowed(held.by().role()));
    }
}
