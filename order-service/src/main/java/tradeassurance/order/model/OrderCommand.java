package tradeassurance.order.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** Something that is asked of an order, with what it carries. Repeating one that already holds changes nothing. */
public sealed interface OrderCommand permits Edit, Discard, Submit, Confirm, Reject, Cancel, RequestModification,
        AcceptModification, DropModification, ApplyAgreement, LockPayment, RecordPayment, AcceptShortfall, NoteOverdue,
        EndUnpaid, Ship,
        NoteLate, TrackShipment, TellDelivery, ExtendAcceptance, ConfirmDelivery, WaiveCoverage, HoldForDispute, ReleaseHold,
        Close {

    Decision<Order> on(Order order, Actor by, Instant now);
}
