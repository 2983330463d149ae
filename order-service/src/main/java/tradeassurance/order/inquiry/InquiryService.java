package tradeassurance.order.inquiry;

import java.time.InstantSource;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.order.SeenOrders;
import tradeassurance.order.inquiry.model.Inquiry;
import tradeassurance.order.inquiry.model.InquiryEvent.MessageWritten;
import tradeassurance.order.inquiry.model.InquiryRefusal;
import tradeassurance.order.inquiry.model.Turn;
import tradeassurance.order.message.model.Writing;

/** The one way to an inquiry. */
@ApplicationScoped
class InquiryService {

    private final Door door;
    private final InquiryRows rows;
    private final InquiryMessages messages;
    private final SeenOrders orders;
    private final Transactions transactions;
    private final InstantSource clock;

    InquiryService(Door door, InquiryRows rows, InquiryMessages messages, SeenOrders orders, Transactions transactions,
            InstantSource clock) {
        this.door = door;
        this.rows = rows;
        this.messages = messages;
        this.orders = orders;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Opens an inquiry; in a transaction of {@code Once}. */
    Uni<Held<Inquiry>> open(NewInquiry wanted, Caller caller) {
        Actor buyer = caller.as(Role.BUYER);
        Writing writing = wanted.writing();
        String message = Ids.next("msg");
        return door.open(rows, buyer, Inquiry.open(Ids.next("inq"), buyer.party(), wanted.supplierId(), wanted.kind(),
                wanted.subject(), written(message, writing), clock.instant()))
                .call(held -> messages.keep(message, writing, held));
    }

    /** The inquiry as the caller sees it, once the order that is named is known to fit; before the transaction. */
    Uni<Held<Inquiry>> fitting(String id, NewInquiryMessage message, Caller caller) {
        String orderId = message.orderId();
        return read(id, caller).call(held -> orderId == null ? Uni.createFrom().voidItem()
                : orders.of(orderId, caller).invoke(order -> {
                    if (!order.between(held.value().buyer(), held.value().supplier())) {
                        throw new Refusal(InquiryRefusal.ORDER_NOT_FITTING, "the order is not between the two of the inquiry")
                                .at("/order_id");
                    }
                }));
    }

    /** Writes into an inquiry; in a transaction of {@code Once}. */
    Uni<InquiryMessageView> write(Held<Inquiry> seen, NewInquiryMessage message, Caller caller) {
        Writing writing = message.writing(seen.by().role());
        String messageId = Ids.next("msg");
        Turn turn = new Turn(written(messageId, writing), message.assuranceOffered(), message.orderId());
        return door.handle(rows, seen.value().id(), caller, (inquiry, by, now) -> inquiry.write(turn, by, now))
                .chain(held -> messages.keep(messageId, writing, held)).map(InquiryMessageView::of);
    }

    /** Closes an inquiry; in a transaction of {@code Once}. */
    Uni<Held<Inquiry>> close(String id, Caller caller) {
        return door.handle(rows, id, caller, (inquiry, by, now) -> inquiry.close(by, now));
    }

    Uni<Held<Inquiry>> read(String id, Caller caller) {
        return transactions.look(() -> door.read(rows, id, caller));
    }

    private static MessageWritten written(String id, Writing writing) {
        return new MessageWritten(id, writing.language(), writing.sha256(List.of()));
    }
}
