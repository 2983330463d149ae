package tradeassurance.payment.method;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import tradeassurance.kernel.BusinessCalendar;
import tradeassurance.payment.model.method.Catalogue;

/** The catalogue that holds here. A service with one that cannot be right does not start. */
@Startup
@ApplicationScoped
public class Methods {

    private final Catalogue catalogue;

    Methods(MethodConfig config) {
        this.catalogue = read(config);
    }

    static Catalogue read(MethodConfig config) {
        ConfiguredChanges configured = new ConfiguredChanges(config);
        Catalogue tuned = Catalogue.standard(new BusinessCalendar(config.zone(),
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), config.holidays().orElse(Set.of())))
                .with(configured.changes());
        List<String> faults = new ArrayList<>(configured.faults());
        faults.addAll(tuned.faults());
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the catalogue of payment methods cannot be: " + String.join("; ", faults));
        }
        return tuned;
    }

    public Catalogue catalogue() {
        return catalogue;
    }
}
