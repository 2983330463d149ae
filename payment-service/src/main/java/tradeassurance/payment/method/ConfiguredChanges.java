package tradeassurance.payment.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.model.PaymentMethod;
import tradeassurance.payment.model.method.ArrivalWindow;
import tradeassurance.payment.model.method.FeeRule;
import tradeassurance.payment.model.method.FeeRule.Bands;
import tradeassurance.payment.model.method.FeeRule.Banks;
import tradeassurance.payment.model.method.FeeRule.Bounded;
import tradeassurance.payment.model.method.FeeRule.Degressive;
import tradeassurance.payment.model.method.FeeRule.Percent;
import tradeassurance.payment.model.method.MethodChange;

/** Reads what operators have changed; what cannot be read is a fault, and all faults are named. */
final class ConfiguredChanges {

    private static final Money NOTHING = Money.ofMinor(0, "USD");

    private final List<String> faults = new ArrayList<>();
    private final List<MethodChange> changes = new ArrayList<>();
    private String where = "";

    ConfiguredChanges(MethodConfig config) {
        config.methods().forEach((code, rows) -> {
            PaymentMethod method = PaymentMethod.named(code).orElse(null);
            if (method == null) {
                faults.add("payment.catalogue.methods." + code + ": there is no such method");
                return;
            }
            for (int i = 0; i < rows.size(); i++) {
                where = "payment.catalogue.methods." + code + "[" + i + "]";
                changes.add(change(method, rows.get(i)));
            }
        });
    }

    List<MethodChange> changes() {
        return changes;
    }

    List<String> faults() {
        return faults;
    }

    private MethodChange change(PaymentMethod method, MethodConfig.Change row) {
        Map<String, Set<Currency>> providers = new HashMap<>();
        row.providers().forEach((name, codes) -> providers.put(name, currencies(codes)));
        Map<String, Money> caps = new HashMap<>();
        row.caps().forEach((name, most) -> caps.put(name, usd(most)));
        return new MethodChange(method, row.validFrom(), row.offered().orElse(null),
                row.currencies().map(this::currencies).orElse(null), row.buyerCountries().orElse(null),
                row.bankCountries().orElse(null), row.banks(), providers, row.brands().orElse(null),
                row.ordersFrom().orElse(null), usd(row.orderAtMost()), usd(row.cap()), caps,
                row.fee().map(this::fee).orElse(null), row.arrives()
                        .map(window -> new ArrivalWindow(window.unit(), window.atLeast(), window.atMost())).orElse(null),
                row.refundable().orElse(null));
    }

    private FeeRule fee(MethodConfig.Fee fee) {
        return switch (fee.kind()) {
            case PERCENT -> new Percent(rate("rate", fee.rate()));
            case BANDS ->
                new Bands(fee.bands().stream().map(band -> new Bands.Band(usd(band.upTo()), usd(band.fee()))).toList());
            case DEGRESSIVE -> new Degressive(rate("rate", fee.rate()), needed("flat", fee.flat()),
                    rate("low-rate", fee.lowRate()));
            case BOUNDED -> new Bounded(rate("rate", fee.rate()), needed("at-least", fee.atLeast()),
                    needed("at-most", fee.atMost()));
            case BANK -> new Banks(needed("at-least", fee.atLeast()), needed("at-most", fee.atMost()));
        };
    }

    private BigDecimal rate(String name, Optional<BigDecimal> given) {
        if (given.isEmpty()) {
            faults.add(where + ".fee." + name + ": this kind of fee needs it");
        }
        return given.orElse(BigDecimal.ZERO);
    }

    private Money needed(String name, Optional<BigDecimal> given) {
        if (given.isEmpty()) {
            faults.add(where + ".fee." + name + ": this kind of fee needs it");
        }
        return given.map(this::usd).orElse(NOTHING);
    }

    private @Nullable Money usd(Optional<BigDecimal> amount) {
        return amount.map(this::usd).orElse(null);
    }

    private Money usd(BigDecimal amount) {
        try {
            return Money.of(amount.toPlainString(), "USD");
        } catch (Refusal unreadable) {
            faults.add(where + ": " + unreadable.getMessage());
            return NOTHING;
        }
    }

    private Set<Currency> currencies(Set<String> codes) {
        Set<Currency> known = new HashSet<>();
        for (String code : codes) {
            try {
                known.add(Money.ofMinor(0, code).currency());
            } catch (Refusal unknown) {
                faults.add(where + ": " + unknown.getMessage());
            }
        }
        return known;
    }
}
