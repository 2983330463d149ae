package tradeassurance.dispute.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** What is asked about goods on their way back. */
public sealed interface ReturnCommand extends DisputeCommand {

    record ShipBack(String carrier, String trackingNumber) implements ReturnCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return ReturnLeg.shipped(dispute, this, by, now);
        }
    }

    /** The goods have arrived at the supplier's. */
    record ReportArrival() implements ReturnCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return ReturnLeg.arrived(dispute, by, now);
        }
    }

    record Receive() implements ReturnCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return ReturnLeg.received(dispute, by, now);
        }
    }

    /** The supplier has not got the goods, or not these. */
    record Contest(String note) implements ReturnCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return ReturnLeg.objected(dispute, note, by, now);
        }
    }

    /** What the mediator finds of an objection. */
    record Decide(boolean returned, String text) implements ReturnCommand {
        @Override
        public Decision<Dispute> on(Dispute dispute, Actor by, Instant now) {
            return ReturnLeg.decided(dispute, this, by, now);
        }
    }
}
