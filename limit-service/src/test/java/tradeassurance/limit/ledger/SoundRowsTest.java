package tradeassurance.limit.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradeassurance.limit.Http.unique;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** What the database itself lets no row say, whoever writes it. Each case differs from a sound row by a few columns only. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class SoundRowsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String RESERVATION = """
            {"state": "RESERVED", "currency": "USD", "requested_minor": 100, "granted_minor": 80, "committed_minor": 0,
             "released_minor": 0, "version": 1, "last_hash": "0", "order_id": "ord_1", "supplier_id": "sup_1"}
            """;
    private static final String ENTRY = """
            {"kind": "RESERVE", "currency": "USD", "order_id": "ord_1", "payment_id": "pay_1", "granted_minor": 0,
             "reserved_minor": 10, "used_minor": 0, "granted_after": 100, "reserved_after": 60, "used_after": 40,
             "reason": "a payment", "recorded_at": "2026-01-01T00:00:00Z"}
            """;
    private static final String LIMIT = """
            {"state": "ACTIVE", "currency": "USD", "granted_minor": 100, "reserved_minor": 0, "used_minor": 0,
             "cycle_base_minor": 100, "version": 1, "last_hash": "0"}
            """;

    private static final String SUPPLIER = "sup_1";
    private static final String OTHER = "sup_2";
    private static final String SUPPLIERS = """
            INSERT INTO supplier (id, name, country, membership, state, version, last_hash)
            VALUES ('%1$s', 'A', 'CN', 'GOLD', 'ENROLLED', 1, '0'), ('%2$s', 'B', 'CN', 'GOLD', 'ENROLLED', 1, '0');
            INSERT INTO assurance_limit (supplier_id, state, currency, granted_minor, reserved_minor, used_minor,
                                         cycle_base_minor, version, last_hash)
            VALUES ('%2$s', 'ACTIVE', 'USD', 100, 0, 0, 100, 1, '0')
            """.formatted(SUPPLIER, OTHER);

    @Inject
    Pool pool;

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            columns                                                  | sound
            {}                                                       | true
            {"state": "HELD"}                                        | false
            {"currency": "EUR"}                                      | false
            {"requested_minor": -1, "granted_minor": 0}              | false
            {"granted_minor": 101}                                   | false
            {"granted_minor": -1}                                    | false
            {"committed_minor": 1}                                   | false
            {"released_minor": 1}                                    | false
            {"state": "COMMITTED"}                                   | false
            {"state": "COMMITTED", "committed_minor": 80}            | true
            {"state": "COMMITTED", "committed_minor": 81}            | false
            {"state": "COMMITTED", "committed_minor": -1}            | false
            {"state": "COMMITTED", "committed_minor": 80, "released_minor": 1} | false
            {"state": "PARTIALLY_RELEASED", "committed_minor": 80}   | false
            {"state": "PARTIALLY_RELEASED", "committed_minor": 80, "released_minor": 30} | true
            {"state": "PARTIALLY_RELEASED", "committed_minor": 80, "released_minor": 80} | false
            {"state": "RELEASED"}                                    | false
            {"state": "RELEASED", "released_minor": 80}              | true
            {"state": "RELEASED", "released_minor": 81}              | false
            {"state": "RELEASED", "committed_minor": 50, "released_minor": 80} | false
            {"state": "RELEASED", "committed_minor": 50, "released_minor": 50} | true
            {"payment_currency": "EUR"}                              | false
            """)
    void aReservationGivesBackWhatItWasGranted(String columns, boolean sound) {
        require(sound, RESERVATION, columns, "reservation", new JsonObject().put("payment_id", unique("pay")));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            columns                                                  | sound
            {}                                                       | true
            {"payment_currency": "USD"}                              | false
            {"usd_rate": 0}                                          | false
            {"usd_rate": null}                                       | false
            {"payment_requested_minor": 0}                           | false
            {"payment_granted_minor": 91}                            | false
            {"payment_granted_minor": -1}                            | false
            {"payment_committed_minor": -1}                          | false
            {"payment_committed_minor": 73}                          | false
            {"payment_released_minor": -1}                           | false
            {"payment_released_minor": 73}                           | false
            {"state": "PARTIALLY_RELEASED", "committed_minor": 80}   | false
            {"state": "PARTIALLY_RELEASED", "committed_minor": 80, "payment_released_minor": 1} | true
            """)
    void anotherCurrencyIsKeptWhole_A2(String columns, boolean sound) {
        String foreign = """
                {"payment_currency": "EUR", "usd_rate": 1.1111, "payment_requested_minor": 90, "payment_granted_minor": 72,
                 "payment_committed_minor": 0, "payment_released_minor": 0}
                """;
        require(sound, RESERVATION, columns, "reservation",
                new JsonObject(foreign).mergeIn(new JsonObject(columns)).put("payment_id", unique("pay")));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            columns                                                  | sound
            {}                                                       | true
            {"kind": "GIFT"}                                         | false
            {"payment_id": null}                                     | false
            {"order_id": null}                                       | false
            {"reserved_after": 61}                                   | false
            {"reserved_minor": 0}                                    | false
            {"granted_minor": 1}                                     | false
            {"used_minor": 1}                                        | false
            {"granted_after": 1000, "reserved_after": -1}            | false
            {"used_after": -1}                                       | false
            {"kind": "COMMIT", "reserved_minor": -10, "used_minor": 10} | true
            {"kind": "COMMIT", "reserved_minor": -9, "used_minor": 10} | false
            {"kind": "COMMIT", "reserved_minor": -10, "used_minor": 0} | false
            {"kind": "COMMIT", "reserved_minor": -10, "used_minor": 10, "granted_minor": 1} | false
            {"kind": "RELEASE", "reserved_minor": -10}               | true
            {"kind": "RELEASE", "reserved_minor": 0, "used_minor": -10, "granted_after": 50} | true
            {"kind": "RELEASE", "reserved_minor": 10}                | false
            {"kind": "RELEASE", "reserved_minor": 0, "used_minor": 1} | false
            {"kind": "RELEASE", "reserved_minor": 0, "granted_minor": 1} | false
            {"kind": "RELEASE", "reserved_minor": 0, "granted_after": -1} | false
            {"kind": "GRANT", "payment_id": null, "order_id": null, "reserved_minor": 0, "granted_minor": 5} | true
            {"kind": "GRANT", "payment_id": null, "order_id": null, "granted_minor": 5} | false
            {"kind": "GRANT", "payment_id": null, "order_id": null, "reserved_minor": 0, "used_minor": 1} | false
            {"kind": "GRANT", "reserved_minor": 0, "granted_minor": 5} | false
            """)
    void aLineSaysWhatItsKindMay_INV2(String columns, boolean sound) {
        require(sound, ENTRY, columns, "limit_entry",
                new JsonObject().put("id", unique("lim")).put("supplier_id", OTHER));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            columns                                                  | sound
            {}                                                       | true
            {"state": "FROZEN"}                                      | false
            {"currency": "EUR"}                                      | false
            {"granted_minor": -1}                                    | false
            {"reserved_minor": -1}                                   | false
            {"used_minor": -1}                                       | false
            {"cycle_base_minor": -1}                                 | false
            {"used_minor": 101}                                      | true
            {"announced_minor": 50}                                  | false
            {"announced_minor": 50, "announced_for": "2026-01-01T00:00:00Z"} | false
            {"announced_minor": 50, "announced_by": "rec_1"}         | false
            {"announced_minor": 50, "announced_for": "2026-01-01T00:00:00Z", "announced_by": "rec_1"} | true
            {"announced_minor": -1, "announced_for": "2026-01-01T00:00:00Z", "announced_by": "rec_1"} | false
            {"announced_for": "2026-01-01T00:00:00Z", "announced_by": "rec_1"} | false
            """)
    void aLimitIsNeverBelowNothing_A31(String columns, boolean sound) {
        require(sound, LIMIT, columns, "assurance_limit", new JsonObject().put("supplier_id", SUPPLIER));
    }

    private void require(boolean sound, String row, String columns, String table, JsonObject rest) {
        JsonObject whole = new JsonObject(row).mergeIn(new JsonObject(columns)).mergeIn(rest);
        String insert = "INSERT INTO %1$s SELECT * FROM jsonb_populate_record(NULL::%1$s, $1)".formatted(table);
        if (sound) {
            assertThatCode(() -> tried(insert, whole)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> tried(insert, whole)).hasStackTraceContaining("_is_sound\" (23514)");
        }
    }

    /** Taken back in any case: the rows have nothing to do with what the service itself keeps. */
    private void tried(String insert, JsonObject row) {
        pool.withConnection(connection -> connection.query("BEGIN").execute()
                .chain(() -> connection.query(SUPPLIERS).execute())
                .chain(() -> connection.preparedQuery(insert).execute(Tuple.of(row)))
                .onItemOrFailure().call(() -> connection.query("ROLLBACK").execute())).await().atMost(PATIENCE);
    }
}
