package tradeassurance.limit.reservation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.limit.Http.enrolled;
import static tradeassurance.limit.Http.grant;
import static tradeassurance.limit.Http.registered;
import static tradeassurance.limit.Http.release;
import static tradeassurance.limit.Http.unique;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import io.restassured.response.Response;
import tradeassurance.chassis.testing.FakePeers;

/** One table of requests, what each is answered, and what all of them leave behind: the same together and one by one. */
final class BothWays {

    // @formatter:off
    private static final String REQUESTS = """
            key | payment | order | supplier | amount    | status | answer                 | version | replayed
            k1  | p1      | o1    | HOT      | 6.00 USD  | 201    | RESERVED 6.00          | v1      | -
            k1  | p1      | o1    | HOT      | 6.00 USD  | 201    | RESERVED 6.00          | v1      | true
            k1  | p1      | o1    | HOT      | 7.00 USD  | 422    | idempotency-key-reused | -       | -
            k2  | p1      | o1    | HOT      | 9.00 USD  | 201    | RESERVED 6.00          | v1      | -
            k2  | p1      | o1    | HOT      | 9.00 USD  | 201    | RESERVED 6.00          | v1      | true
            k3  | p1      | o2    | HOT      | 6.00 USD  | 409    | reserved-for-another   | -       | -
            k4  | p1      | o1    | OTHER    | 6.00 USD  | 409    | reserved-for-another   | -       | -
            k5  | p2      | o1    | HOT      | 7.00 USD  | 201    | RESERVED 4.00          | v1      | -
            k6  | p3      | o3    | HOT      | 1.00 USD  | 201    | RESERVED 0.00          | v1      | -
            k7  | p4      | o1    | NOBODY   | 1.00 USD  | 404    | not-found              | -       | -
            k8  | p4      | o1    | OTHER    | 0.00 USD  | 422    | amount-not-positive    | -       | -
            k8  | p4      | o1    | OTHER    | 1.00 EUR  | 422    | currency-not-supported | -       | -
            k8  | p4      | o1    | OTHER    | 1.25 USD  | 201    | RESERVED 1.25          | v1      | -
            k8  | p4      | o1    | OTHER    | 0.00 USD  | 422    | idempotency-key-reused | -       | -
            k9  | p5      | o1    | OTHER    | 1.001 USD | 400    | amount-not-exact       | -       | -
            k10 | p5      | o1    | ELIGIBLE | 1.00 USD  | 201    | RESERVED 0.00          | v1      | -
            k11 | GIVEN   | o1    | HOT      | 1.00 USD  | 201    | RELEASED 0.00          | v1      | -
            k12 | p6      | o1    | OTHER    | -1.00 USD | 422    | amount-not-positive    | -       | -
            -   | p7      | o1    | OTHER    | 1.00 USD  | 400    | idempotency-key-missing | -      | -
            """;

    private static final String LEFT = """
            p1: RESERVED o1 HOT requested 600 granted 600 committed 0 released 0 v1
            p1: #1 limit.reserved SERVICE payment-service of HOT {"payment_id":"p1","order_id":"o1","supplier_id":"HOT","requested":{"amount":"6.00","currency":"USD"},"granted":{"amount":"6.00","currency":"USD"}} follows
            p1: RESERVE o1 0 600 0 -> 1000 600 0 payment started
            p2: RESERVED o1 HOT requested 700 granted 400 committed 0 released 0 v1
            p2: #1 limit.reserved SERVICE payment-service of HOT {"payment_id":"p2","order_id":"o1","supplier_id":"HOT","requested":{"amount":"7.00","currency":"USD"},"granted":{"amount":"4.00","currency":"USD"}} follows
            p2: RESERVE o1 0 400 0 -> 1000 1000 0 payment started
            p3: RESERVED o3 HOT requested 100 granted 0 committed 0 released 0 v1
            p3: #1 limit.reserved SERVICE payment-service of HOT {"payment_id":"p3","order_id":"o3","supplier_id":"HOT","requested":{"amount":"1.00","currency":"USD"},"granted":{"amount":"0.00","currency":"USD"}} follows
            p4: RESERVED o1 OTHER requested 125 granted 125 committed 0 released 0 v1
            p4: #1 limit.reserved SERVICE payment-service of OTHER {"payment_id":"p4","order_id":"o1","supplier_id":"OTHER","requested":{"amount":"1.25","currency":"USD"},"granted":{"amount":"1.25","currency":"USD"}} follows
            p4: RESERVE o1 0 125 0 -> 500 125 0 payment started
            p5: RESERVED o1 ELIGIBLE requested 100 granted 0 committed 0 released 0 v1
            p5: #1 limit.reserved SERVICE payment-service of ELIGIBLE {"payment_id":"p5","order_id":"o1","supplier_id":"ELIGIBLE","requested":{"amount":"1.00","currency":"USD"},"granted":{"amount":"0.00","currency":"USD"}} follows
            GIVEN: RELEASED o1 HOT requested 0 granted 0 committed 0 released 0 v1
            GIVEN: #1 limit.released SERVICE payment-service of HOT {"payment_id":"GIVEN","order_id":"o1","supplier_id":"HOT","released":{"amount":"0.00","currency":"USD"},"reason":"coverage ended"} follows
            HOT: ACTIVE granted 1000 reserved 1000 used 0 v4
            OTHER: ACTIVE granted 500 reserved 125 used 0 v4
            ELIGIBLE: SUSPENDED granted 1000 reserved 0 used 0 v2
            keys kept: k1 k10 k11 k2 k5 k6 k8
            calls and timers: 2
            """;
    // @formatter:on

    private final Map<String, String> ids = new LinkedHashMap<>();

    private BothWays() {
        for (int payment = 1; payment <= 7; payment++) {
            ids.put("p" + payment, unique("pay"));
        }
        ids.put("GIVEN", unique("pay"));
        ids.put("HOT", enrolled("10.00"));
        ids.put("OTHER", enrolled("5.00"));
        ids.put("ELIGIBLE", registered("GOLD"));
        ids.put("NOBODY", unique("sup"));
    }

    /** Sends the table row by row, and compares every answer and all that is left. */
    static void answerAndLeaveTheSame() throws SQLException {
        new BothWays().run();
    }

    private void run() throws SQLException {
        grant(ids.get("ELIGIBLE"), "10.00").statusCode(201);
        release(ids.get("HOT"), ids.get("GIVEN"), null, "o1").statusCode(201);
        Map<String, String> keys = new HashMap<>();
        int sent = 0;
        for (String line : REQUESTS.lines().skip(1).toList()) {
            String[] row = line.split("\\|");
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i].strip();
            }
            Response answer = send(row, keys.computeIfAbsent(row[0], key -> unique("call")));
            assertThat(answer.statusCode()).as(line).isEqualTo(Integer.parseInt(row[5]));
            assertThat(inShort(answer)).as(line).isEqualTo(row[6]);
            assertThat(answer.header("ETag")).as(line).isEqualTo(row[7].equals("-") ? null : "\"" + row[7] + "\"");
            assertThat(answer.header("Idempotent-Replayed")).as(line).isEqualTo(row[8].equals("-") ? null : row[8]);
            sent++;
        }
        assertThat(sent).isEqualTo(19);
        assertThat(Left.of(ids, keys)).isEqualTo(LEFT);
    }

    private Response send(String[] row, String key) {
        String[] amount = row[4].split(" ");
        var request = given().auth().oauth2(FakePeers.token("payment-service", "SERVICE")).contentType("application/json")
                .body("""
                        {"payment_id": "%s", "order_id": "%s", "supplier_id": "%s",
                         "amount": {"amount": "%s", "currency": "%s"}}
                        """.formatted(ids.get(row[1]), row[2], ids.get(row[3]), amount[0], amount[1]));
        return row[0].equals("-") ? request.post("/v1/reservations")
                : request.header("Idempotency-Key", key).post("/v1/reservations");
    }

    private static String inShort(Response answer) {
        return answer.statusCode() == 201 ? answer.path("state") + " " + answer.path("granted.amount") : answer.path("code");
    }
}
