package tradeassurance.limit.supplier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.deadline.DeadlineView;
import tradeassurance.kernel.Role;
import tradeassurance.limit.supplier.model.Enrolment;
import tradeassurance.limit.supplier.model.Membership;
import tradeassurance.limit.supplier.model.Profile;
import tradeassurance.limit.supplier.model.Supplier;
import tradeassurance.limit.supplier.model.SupplierLifecycle;
import tradeassurance.limit.supplier.model.SupplierLifecycle.Command;

/**
 * A supplier's public profile.
 *
 * @param tradeAssurance the badge: whether its orders can be covered (R16)
 * @param memberSince when it joined the marketplace; left out where that is not known
 * @param verified whether the company has been inspected
 * @param reviewScore of its buyers, 0 to 100; left out where there are no reviews
 * @param responseRatePercent how many of 100 inquiries it answers; left out where that is not known
 * @param penaltyPoints for violations; shown to itself and to the guarantor
 * @param recourseUnpaidSince since when it has owed the platform; shown to the same, and left out where it does not
 * @param orderedBefore whether the caller has bought there; left out where the caller is no buyer (R17)
 * @param allowedActions what the caller may do now
 */
record SupplierView(String id, String name, String country, Membership membership, Enrolment enrolment, boolean tradeAssurance,
        LocalDate memberSince, boolean verified, Integer reviewScore, Integer responseRatePercent, Integer penaltyPoints,
        Instant recourseUnpaidSince, Boolean orderedBefore, List<DeadlineView> deadlines, Set<Command> allowedActions) {

    static SupplierView of(Supplier supplier, Caller caller) {
        return of(supplier, caller, Set.of());
    }

    /** @param orderedBefore the suppliers from which the caller has bought */
    static SupplierView of(Supplier supplier, Caller caller, Set<String> orderedBefore) {
        Profile profile = supplier.profile();
        boolean close = caller.seesAll() || itself(supplier, caller);
        return new SupplierView(supplier.id(), supplier.name(), supplier.country(), supplier.membership(), supplier.state(),
                supplier.tradeAssurance(), profile.memberSince(), profile.verified(), profile.reviewScore(),
                profile.responseRatePercent(), close ? profile.penaltyPoints() : null,
                close ? supplier.recourse().unpaidSince() : null,
                caller.is(Role.BUYER) ? orderedBefore.contains(supplier.id()) : null,
                close ? supplier.deadlines().stream().map(DeadlineView::of).toList() : List.of(),
                allowed(supplier, caller));
    }

    private static boolean itself(Supplier supplier, Caller caller) {
        return caller.is(Role.SUPPLIER) && caller.party().equals(supplier.id());
    }

    private static Set<Command> allowed(Supplier supplier, Caller caller) {
        if (itself(supplier, caller)) {
            return SupplierLifecycle.TABLE.allowed(supplier.state(), Role.SUPPLIER);
        }
        return caller.is(Role.OPERATOR) ? SupplierLifecycle.TABLE.allowed(supplier.state(), Role.OPERATOR) : Set.of();
    }
}
