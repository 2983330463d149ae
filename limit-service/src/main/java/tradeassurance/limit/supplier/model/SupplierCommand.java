package tradeassurance.limit.supplier.model;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** What can be asked of a supplier's enrolment, with what it carries. */
public sealed interface SupplierCommand {

    Decision<Supplier> on(Supplier supplier, Actor by);

    /** Joins trade assurance, on its rules. */
    record Enrol(boolean rulesAccepted) implements SupplierCommand {
        @Override
        public Decision<Supplier> on(Supplier supplier, Actor by) {
            return supplier.enrol(rulesAccepted, by);
        }
    }

    /** The marketplace has changed the membership. */
    record ChangeMembership(Membership membership) implements SupplierCommand {
        @Override
        public Decision<Supplier> on(Supplier supplier, Actor by) {
            return supplier.changeMembership(membership, by);
        }
    }

    /** No new order is covered until reinstated; the reason is kept. */
    record Suspend(String reason) implements SupplierCommand {
        @Override
        public Decision<Supplier> on(Supplier supplier, Actor by) {
            return supplier.suspend(reason, by);
        }
    }

    /** Ends a suspension; the reason is kept. */
    record Reinstate(String reason) implements SupplierCommand {
        @Override
        public Decision<Supplier> on(Supplier supplier, Actor by) {
            return supplier.reinstate(reason, by);
        }
    }

    /** Leaves trade assurance for good; the reason is kept. */
    record Terminate(String reason) implements SupplierCommand {
        @Override
        public Decision<Supplier> on(Supplier supplier, Actor by) {
            return supplier.terminate(reason, by);
        }
    }
}
