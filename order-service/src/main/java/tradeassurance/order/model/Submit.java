package tradeassurance.order.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/** Makes a draft an offer; a supplier's offer is confirmed by being made. The contract is frozen as its first version. */
public record Submit(Standing standing) implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        boolean bySupplier = by.is(Role.SUPPLIER);
        Order submitted = order.moved(OrderAction.SUBMIT, by,
                bySupplier ? OrderStatus.AWAITING_PAYMENT : OrderStatus.AWAITING_SUPPLIER_CONFIRMATION);
        CoverageQuote quote = standing.quote();
        if (quote == null || standing.ineligibleBecause() != null) {
            throw new Refusal(OrderRefusal.SUPPLIER_NOT_ELIGIBLE,
                    "this supplier cannot take orders under assurance: " + standing.ineligibleBecause());
        }
        if (!quote.withinLimit().currency().equals(order.contract().total().currency())) {
            throw new Refusal(OrderRefusal.CURRENCY_NOT_SUPPORTED,
                    "the supplier's limit is kept in " + quote.withinLimit().currencyCode());
        }
        Contract contract = order.contract();
        contract.requireEnforceable(now);
        Periods periods = contract.periods();
        Clocks clocks = bySupplier ? order.clocks().payment(now.plus(periods.payment()))
                : order.clocks().confirmation(now.plus(periods.confirmation()));
        Agreed first = order.agreed().next(contract);
        return Decision.of(submitted.with(first).with(quote).with(clocks), new OrderEvent.Submitted(first.version(),
                ContractText.sha256(contract), contract.total(), quote, contract.warnings(), now));
    }
}
