package tradeassurance.limit.supplier;

import java.util.List;
import java.util.Set;

import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.deadline.DeadlineView;
import tradeassurance.kernel.Role;
import tradeassurance.limit.supplier.model.Enrolment;
import tradeassurance.limit.supplier.model.Membership;
import tradeassurance.limit.supplier.model.Supplier;
import tradeassurance.limit.supplier.model.SupplierLifecycle;
import tradeassurance.limit.supplier.model.SupplierLifecycle.Command;

/**
 * A supplier's public profile.
 *
 * @param tradeAssurance the badge: whether its orders can be covered (R16)
 * @param allowedActions what the caller may do now
 */
record SupplierView(String id, String name, String country, Membership membership, Enrolment enrolment, boolean tradeAssurance,
        List<DeadlineView> deadlines, Set<Command> allowedActions) {

    static SupplierView of(Supplier supplier, Caller caller) {
        return new SupplierView(supplier.id(), supplier.name(), supplier.country(), supplier.membership(), supplier.state(),
                supplier.tradeAssurance(), supplier.deadlines().stream().map(DeadlineView::of).toList(),
                allowed(supplier, caller));
    }

    private static Set<Command> allowed(Supplier supplier, Caller caller) {
        if (caller.is(Role.SUPPLIER) && caller.party().equals(supplier.id())) {
            return SupplierLifecycle.TABLE.allowed(supplier.state(), Role.SUPPLIER);
        }
        return caller.is(Role.OPERATOR) ? SupplierLifecycle.TABLE.allowed(supplier.state(), Role.OPERATOR) : Set.of();
    }
}
