package tradeassurance.order;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.caller.Caller;
import tradeassurance.order.model.Contract;
import tradeassurance.order.model.Order;

/** The requests for modifications of one order, with the contracts that they were asked of. */
record Modifications(Order order, List<ModificationRecord> all, List<ContractVersion> contracts) {

    /** {@code NOT_FOUND} where the order has no such request. */
    ModificationRecord kept(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> Caller.unknown("modification request", id));
    }

    ModificationView view(ModificationRecord kept, @Nullable RenegotiationView preview) {
        Contract base = contracts.stream().filter(each -> each.version() == kept.baseVersion()).findFirst()
                .map(ContractVersion::contract).orElse(null);
        return ModificationView.of(order, kept, base, preview);
    }

    List<ModificationView> views() {
        return all.stream().map(each -> view(each, null)).toList();
    }
}
