package tradeassurance.payment.recourse;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import tradeassurance.chassis.figure.Figure;

/** What suppliers owe the guarantor. */
class RecourseFigures {

    /** Debts that are still open: an index has them and no others. The zeros are there before the first. */
    private static final String QUERY = """
            SELECT currency, lower(state), sum(owed)::int8
              FROM (SELECT currency, state, amount - collected - written_off FROM recourse WHERE state IN ('OWED', 'OVERDUE')
                    UNION ALL VALUES ('USD', 'OWED', 0), ('USD', 'OVERDUE', 0)) each (currency, state, owed)
             GROUP BY currency, state
            """;

    @Produces
    @Singleton
    Figure recourse() {
        return new Figure("payment.recourse", "What suppliers owe and have not paid, in units of the currency",
                List.of("currency", "state"), QUERY);
    }
}
