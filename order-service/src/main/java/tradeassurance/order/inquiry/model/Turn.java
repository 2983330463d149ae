package tradeassurance.order.inquiry.model;

import org.jspecify.annotations.Nullable;

import tradeassurance.order.inquiry.model.InquiryEvent.MessageWritten;

/**
 * What one side says, and what it says with it.
 *
 * @param assuranceOffered the supplier's answer (R18); null where it gives none
 * @param orderId the order that came of the inquiry; null where none is named
 */
public record Turn(MessageWritten written, @Nullable Boolean assuranceOffered, @Nullable String orderId) {
}
