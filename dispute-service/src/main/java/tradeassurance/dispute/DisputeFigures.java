package tradeassurance.dispute;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import tradeassurance.chassis.figure.Figure;

/** The disputes that are open, by where they stand and for how long they have been open. */
class DisputeFigures {

    /** One index has those that are not over, and no others. The zero is there before the first. */
    private static final String QUERY = """
            SELECT lower(state), age, sum(disputes)::int8
              FROM (SELECT state, CASE WHEN opened_at > $1::timestamptz - interval '7 days' THEN '0-7d'
                                       WHEN opened_at > $1::timestamptz - interval '14 days' THEN '7-14d'
                                       WHEN opened_at > $1::timestamptz - interval '30 days' THEN '14-30d'
                                       ELSE '30d+' END, 1 FROM dispute WHERE state NOT IN ('CLOSED', 'FAILED')
                    UNION ALL VALUES ('OPENING', '0-7d', 0)) each (state, age, disputes)
             GROUP BY state, age
            """;

    @Produces
    @Singleton
    Figure disputes() {
        return new Figure("dispute.open", "Open disputes by stage and by the days since they were opened",
                List.of("stage", "age"), QUERY);
    }
}
