package tradeassurance.limit.reservation.model;

import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;

/** What happens to a reservation, and by how much it changes what is reserved and used of the limit. */
public sealed interface ReservationEvent extends Event {

    String paymentId();

    String orderId();

    String supplierId();

    /** What is added to the reserved part of the limit; negative where it is taken off. */
    Money reservedChange();

    /** What is added to the used part of the limit; negative where it is taken off. */
    Money usedChange();

    /** Why, in a few words. */
    String reason();

    /** Of what was asked for, so much was granted; possibly nothing. */
    record Reserved(String paymentId, String orderId, String supplierId, Money requested, Money granted)
            implements
                ReservationEvent {
        @Override
        public String type() {
            return "limit.reserved";
        }

        @Override
        public Money reservedChange() {
            return granted;
        }

        @Override
        public Money usedChange() {
            return Money.zero(granted.currency());
        }

        @Override
        public String reason() {
            return "payment started";
        }
    }

    /** So much is used from now on, and the rest of what was reserved is free. */
    record Committed(String paymentId, String orderId, String supplierId, Money committed, Money freed)
            implements
                ReservationEvent {
        @Override
        public String type() {
            return "limit.committed";
        }

        @Override
        public Money reservedChange() {
            return committed.plus(freed).negated();
        }

        @Override
        public Money usedChange() {
            return committed;
        }

        @Override
        public String reason() {
            return "payment settled";
        }
    }

    /** A payment that came to nothing gives back what it had reserved; nothing where its reserve has yet to arrive. */
    record Dropped(String paymentId, String orderId, String supplierId, Money released, String reason)
            implements
                ReservationEvent {
        @Override
        public String type() {
            return "limit.released";
        }

        @Override
        public Money reservedChange() {
            return released.negated();
        }

        @Override
        public Money usedChange() {
            return Money.zero(released.currency());
        }
    }

    /** What was used is given back, all of it or in part. */
    record Released(String paymentId, String orderId, String supplierId, Money released, Money left, String reason)
            implements
                ReservationEvent {
        @Override
        public String type() {
            return "limit.released";
        }

        @Override
        public Money reservedChange() {
            return Money.zero(released.currency());
        }

        @Override
        public Money usedChange() {
            return released.negated();
        }
    }
}
