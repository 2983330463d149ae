package tradeassurance.chassis.parcel;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import tradeassurance.chassis.figure.Figure;

/** What the chassis' own tests look at. */
class ParcelFigures {

    @Produces
    @Singleton
    Figure parcels() {
        return new Figure("parcel.buyers", "Parcels by buyer", List.of("buyer", "age"), """
                SELECT buyer, CASE WHEN held_since > $1::timestamptz - interval '1 day' THEN 'new' ELSE 'old' END, count(*)
                  FROM parcel WHERE buyer LIKE 'counted%' GROUP BY 1, 2
                """);
    }

    @Produces
    @Singleton
    Figure worth() {
        return new Figure("parcel.worth", "Money of two currencies", List.of("currency"),
                "SELECT * FROM (VALUES ('USD', 123456::int8), ('JPY', 500::int8)) AS worth");
    }
}
