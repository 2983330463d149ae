package tradeassurance.chassis.figure;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import tradeassurance.kernel.Money;

/** A figure as the registry shows it: one gauge for each row, and none for a row that is no longer there. */
final class FigureGauge {

    private static final String CURRENCY = "currency";

    private final Figure figure;
    private final MultiGauge gauge;

    FigureGauge(Figure figure, MeterRegistry registry) {
        this.figure = figure;
        this.gauge = MultiGauge.builder(figure.name()).description(figure.help()).register(registry);
    }

    Figure figure() {
        return figure;
    }

    void show(RowSet<Row> rows) {
        List<MultiGauge.Row<?>> shown = new ArrayList<>();
        rows.forEach(row -> shown.add(MultiGauge.Row.of(tags(row), value(row))));
        gauge.register(shown, true);
    }

    private Tags tags(Row row) {
        Tags tags = Tags.empty();
        for (int i = 0; i < figure.tags().size(); i++) {
            tags = tags.and(figure.tags().get(i), row.getString(i));
        }
        return tags;
    }

    /** Money as people write it; a double is exact enough to look at, and nobody reckons with it. */
    private double value(Row row) {
        long value = row.getLong(figure.tags().size());
        int currency = figure.tags().indexOf(CURRENCY);
        return currency < 0 ? value : Double.parseDouble(Money.ofMinor(value, row.getString(currency)).amount());
    }
}
