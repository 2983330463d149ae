package tradeassurance.limit.supplier.model;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** What can be asked of a supplier's enrolment, with what it carries. */
public sealed interface SupplierCommand {

    Decision<Supplier> on(Supplier supplier, Actor by, Instant now);

    /**
     * Joins trade assurance, on its rules.
     *
     * @param mostPenaltyPoints nobody joins with so many
     */
    record Enrol(boolean rulesAccepted, int mostPenaltyPoints) implements SupplierCommand {
        @Override
        public Decision<Supplier> on(Supplier supplier, Actor by, Instant now) {
            return supplier.enrol(this, by);
        }
    }

    /**
     * The marketplace knows better: of the membership, of the company, or both.
     *
     * @param membership null where it stays
     * @param mostPenaltyPoints with so many the supplier leaves for good
     */
    record Change(@Nullable Membership membership, ProfileChange profile, int mostPenaltyPoints) implements SupplierCommand {
        @Override
        public Decision<Supplier> on(Supplier supplier, Actor by, Instant now) {
            return supplier.change(this, by, now);
        }
    }

    /** No new order is covered until reinstated; the reason is kept. */
    record Suspend(String reason) implements SupplierCommand {
        @Override
        public Decision<Supplier> on(Supplier supplier, Actor by, Instant now) {
            return supplier.suspend(reason, by);
        }
    }

    /** Ends a suspension; the reason is kept. */
    record Reinstate(String reason) implements SupplierCommand {
        @Override
        public Decision<Supplier> on(Supplier supplier, Actor by, Instant now) {
            return supplier.reinstate(reason, by, now);
        }
    }

    /**
     * The platform has repaid a buyer for the supplier.
     *
     * @param within how long that may stay unpaid
     */
    record Owe(Instant since, Duration within) implements SupplierCommand {
        @Override
        public Decision<Supplier> on(Supplier supplier, Actor by, Instant now) {
            return supplier.owe(this, by);
        }
    }

    /** The supplier owes nothing any more. @param writtenOff whether that was given up, which is no payment */
    record Pay(boolean writtenOff) implements SupplierCommand {
        @Override
        public Decision<Supplier> on(Supplier supplier, Actor by, Instant now) {
            return supplier.pay(this, by);
        }
    }

    /** Leaves trade assurance for good; the reason is kept. */
    record Terminate(String reason) implements SupplierCommand {
        @Override
        public Decision<Supplier> on(Supplier supplier, Actor by, Instant now) {
            return supplier.terminate(reason, by);
        }
    }
}
