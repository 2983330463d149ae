package tradeassurance.chassis.figure;

import java.util.List;

/**
 * A gauge that is read from the database. A service produces its figures as singletons; each replica reads the same ones, so
 * whoever shows them takes the largest and never the sum.
 *
 * @param name with dots, as meters are named
 * @param help one sentence with the unit
 * @param tags what the columns before the last are called; under {@code currency} the value is money
 * @param query answers the tags as text and then a whole number, of minor units where it is money; {@code $1}, where it
 *        stands in it, is the service's clock. It has to be cheap: every replica asks it at every interval
 */
public record Figure(String name, String help, List<String> tags, String query) {

    public Figure {
        tags = List.copyOf(tags);
    }
}
