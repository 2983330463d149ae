package tradeassurance.order;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.order.model.Contract;
import tradeassurance.order.model.Line;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.Periods;
import tradeassurance.order.model.PlannedInstalment;
import tradeassurance.order.model.ShippingMethod;

/**
 * What a contract is drawn up under, beside its terms.
 *
 * @param agreed the instalments that it had before; null where it had none
 * @param begun whether anything has been paid of those
 */
record Drafting(Periods periods, ZoneId zone, OrderConfig config, @Nullable List<PlannedInstalment> agreed, boolean begun) {

    static Drafting anew(OrderConfig config) {
        Periods periods = new Periods(config.confirmationWithin(), config.paymentWithin(), config.acceptanceWithin(),
                config.coverage(), config.respite(), config.extension(), config.answersWithin());
        return new Drafting(periods, config.zone(), config, null, false);
    }

    /** What has been agreed on stays as it was where the terms do not touch it. */
    static Drafting over(Order order, OrderConfig config) {
        Contract contract = order.contract();
        return new Drafting(contract.periods(), contract.dates().ship().zone(), config, contract.instalments(),
                order.payments().anySettled() || order.payments().promised().isPositive());
    }

    /** Another order is drafted under today's settings, and split as the first one was. */
    static Drafting again(Order order, OrderConfig config) {
        Drafting anew = anew(config);
        return new Drafting(anew.periods, anew.zone, config, order.contract().instalments(), false);
    }

    Periods accepting(@Nullable Integer days, @Nullable ShippingMethod by) {
        if (days != null) {
            return periods.accepting(Duration.ofDays(days));
        }
        Duration usual = by == null ? null : config.acceptanceBy().get(by);
        return usual == null ? periods : periods.accepting(usual);
    }

    boolean bulk(@Nullable Boolean said, List<Line> lines) {
        return said != null ? said : lines.stream().anyMatch(line -> line.quantity().compareTo(config.bulkFrom()) >= 0);
    }

    List<PlannedInstalment> instalments(@Nullable List<PlannedInstalment> said, Money total) {
        if (said != null) {
            return said;
        }
        return agreed == null ? List.of(PlannedInstalment.initial(total)) : Contract.resplit(agreed, total, begun);
    }
}
