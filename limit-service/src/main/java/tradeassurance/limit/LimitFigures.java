package tradeassurance.limit;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import tradeassurance.chassis.figure.Figure;

/** How much of the guarantor's money is promised, and how much of the promise is taken up. */
class LimitFigures {

    /** One row a supplier; the zero is there before the first of them. */
    private static final String QUERY = """
            SELECT currency, part, sum(amount)::int8
              FROM (SELECT currency, granted_minor, reserved_minor, used_minor FROM assurance_limit
                    UNION ALL VALUES ('USD', 0, 0, 0)) each (currency, granted, reserved, used)
             CROSS JOIN LATERAL (VALUES ('granted', granted), ('reserved', reserved), ('used', used)) AS parts (part, amount)
             GROUP BY currency, part
            """;

    @Produces
    @Singleton
    Figure limits() {
        return new Figure("limit.amount", "Assurance limits of all suppliers, in units of the currency",
                List.of("currency", "part"), QUERY);
    }
}
