package tradeassurance.payment.escrow;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import tradeassurance.chassis.figure.Figure;

/** Money of buyers that waits, and money that the guarantor has put at risk for it. */
class EscrowFigures {

    /** Accounts that are not released yet: an index has them and no others. The zero is there before the first. */
    private static final String QUERY = """
            SELECT currency, part, sum(amount)::int8
              FROM (SELECT currency, held, advanced - recovered FROM escrow_account WHERE state <> 'RELEASED'
                    UNION ALL VALUES ('USD', 0, 0)) each (currency, held, advanced)
             CROSS JOIN LATERAL (VALUES ('held', held), ('advanced', advanced)) AS parts (part, amount)
             GROUP BY currency, part
            """;

    @Produces
    @Singleton
    Figure escrow() {
        return new Figure("payment.escrow", "Money held for orders and advanced on them, in units of the currency",
                List.of("currency", "part"), QUERY);
    }
}
