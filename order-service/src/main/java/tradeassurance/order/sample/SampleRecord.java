package tradeassurance.order.sample;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Role;

/**
 * A page of what is on record about samples, newest first, and what it comes to.
 *
 * @param checkedInTime whether a sample was checked before the order was submitted, whatever it came to (R104)
 * @param waivedBy the sides that have said that they do without
 * @param waived whether both have (A29)
 */
record SampleRecord(List<SampleCheckView> items, @Nullable String next, boolean checkedInTime, Set<Role> waivedBy,
        boolean waived) {
}
