package tradeassurance.order.inquiry.model;

import static tradeassurance.kernel.Lifecycle.by;
import static tradeassurance.kernel.Role.BUYER;
import static tradeassurance.kernel.Role.SUPPLIER;
import static tradeassurance.order.inquiry.model.InquiryAction.CLOSE;
import static tradeassurance.order.inquiry.model.InquiryAction.WRITE;
import static tradeassurance.order.inquiry.model.InquiryStatus.AWAITING_BUYER;
import static tradeassurance.order.inquiry.model.InquiryStatus.AWAITING_SUPPLIER;
import static tradeassurance.order.inquiry.model.InquiryStatus.CLOSED;

import java.util.EnumSet;
import java.util.Set;

import tradeassurance.kernel.Lifecycle;

/** Who may do what with an inquiry. */
public final class InquiryLifecycle {

    private static final Set<InquiryStatus> OPEN = EnumSet.of(AWAITING_SUPPLIER, AWAITING_BUYER);

    // @formatter:off
    public static final Lifecycle<Inquiry, InquiryStatus, InquiryAction> TABLE = Lifecycle
        .<Inquiry, InquiryStatus, InquiryAction> of("Inquiry", InquiryStatus.class, InquiryAction.class)
        .starts(AWAITING_SUPPLIER)
        .row(OPEN, WRITE, by(BUYER),    AWAITING_SUPPLIER)
        .row(OPEN, WRITE, by(SUPPLIER), AWAITING_BUYER)
        .row(OPEN, CLOSE, by(BUYER),    CLOSED)

        .waits(AWAITING_SUPPLIER, "nobody owes an answer before there is an order")
        .waits(AWAITING_BUYER, "nobody owes an order for an answer")
        .ends(CLOSED)
        .build();
    // @formatter:on

    private InquiryLifecycle() {
    }
}
