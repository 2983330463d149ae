package tradeassurance.limit.supplier.model;

import java.time.Instant;

import tradeassurance.kernel.Event;

/** What happens to a supplier. */
public sealed interface SupplierEvent extends Event {

    String supplierId();

    /** The platform knows the supplier. */
    record Registered(String supplierId, String name, String country, Membership membership, Enrolment enrolment)
            implements
                SupplierEvent {
        @Override
        public String type() {
            return "supplier.registered";
        }
    }

    /** The supplier has accepted the rules and takes part. */
    record Enrolled(String supplierId) implements SupplierEvent {
        @Override
        public String type() {
            return "supplier.enrolled";
        }
    }

    /** The membership is another, and with it, it may be, the enrolment. */
    record MembershipChanged(String supplierId, Membership membership, Enrolment enrolment) implements SupplierEvent {
        @Override
        public String type() {
            return "supplier.membership_changed";
        }
    }

    /** More, or something else, is known of the company. */
    record ProfileChanged(String supplierId, Profile profile) implements SupplierEvent {
        @Override
        public String type() {
            return "supplier.profile_changed";
        }
    }

    /** New orders are not covered. */
    record Suspended(String supplierId, String reason) implements SupplierEvent {
        @Override
        public String type() {
            return "supplier.suspended";
        }
    }

    /** New orders are covered again. */
    record Reinstated(String supplierId, String reason) implements SupplierEvent {
        @Override
        public String type() {
            return "supplier.reinstated";
        }
    }

    /** The platform has repaid a buyer for the supplier; unpaid, that suspends the enrolment on its day. */
    record RecourseOwed(String supplierId, Instant unpaidSince, Instant dueAt) implements SupplierEvent {
        @Override
        public String type() {
            return "supplier.recourse_owed";
        }
    }

    /** The supplier owes nothing any more. */
    record RecoursePaid(String supplierId, boolean writtenOff) implements SupplierEvent {
        @Override
        public String type() {
            return "supplier.recourse_paid";
        }
    }

    /** The supplier has left. */
    record Terminated(String supplierId, String reason) implements SupplierEvent {
        @Override
        public String type() {
            return "supplier.terminated";
        }
    }
}
