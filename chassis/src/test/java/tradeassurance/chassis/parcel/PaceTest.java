package tradeassurance.chassis.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.parcel.ParcelClient.as;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** One caller that asks without end, many at once, and those that never finish their question: the others are served. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
@TestProfile(AFewAtOnce.class)
class PaceTest {

    private static final String NOTHING = "/v1/parcels/par_none";
    private static final int HALF_OPEN = 40;

    @Test
    void whoAsksTooOftenIsToldWhenToGoOn() {
        Response refused = untilRefused("restless");

        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(refused.jsonPath().getString("code")).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"caller\";q=30;w=60");
        assertThat(refused.header("RateLimit")).matches("\"caller\";r=0;t=\\d+");
        assertThat(as("calm", "BUYER").get(NOTHING).then().statusCode(404).extract().header("RateLimit"))
                .matches("\"caller\";r=29;t=\\d+");
    }

    private static Response untilRefused(String party) {
        for (int i = 0; i < 2 * AFewAtOnce.PER_MINUTE; i++) {
            Response answer = as(party, "BUYER").get(NOTHING);
            if (answer.statusCode() != 404) {
                assertThat(i).isGreaterThanOrEqualTo(AFewAtOnce.PER_MINUTE);
                assertThat(answer.statusCode()).isEqualTo(429);
                return answer;
            }
        }
        throw new AssertionError(party + " may ask without end");
    }

    @Test
    void aServiceIsNotHeldUp() {
        for (int i = 0; i < 2 * AFewAtOnce.PER_MINUTE; i++) {
            assertThat(as("some-service", "SERVICE").get(NOTHING).then().statusCode(404).extract().header("RateLimit"))
                    .isNull();
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            sent                                  | answered before it is hung up | code
            GE                                    | '' | ''
            GET /v1/parcels HTTP/1.1\\r\\nHost: loc | '' | ''
            POST /v1/parcels HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Type: application/json\\r\\nAuthorization: Bearer x\\r\\nIdempotency-Key: k\\r\\nContent-Length: 1000\\r\\n\\r\\n{"label": | HTTP/1.1 401 | unauthenticated
            POST /v1/parcels HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Type: application/json\\r\\nAuthorization: Bearer {}\\r\\nIdempotency-Key: k\\r\\nContent-Length: 1000\\r\\n\\r\\n{"label": | HTTP/1.1 408 | too-slow
            """)
    void thoseWhoNeverFinishTheirQuestionAreInNobodysWayAndNotWaitedFor(String sent, String answered, String code)
            throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < HALF_OPEN; i++) {
                Socket socket = new Socket("localhost", RestAssured.port);
                open.add(socket);
                socket.setSoTimeout(10_000);
                socket.getOutputStream()
                        .write(sent.replace("\\r\\n", "\r\n").replace("{}", FakePeers.token("slow-" + i, "BUYER"))
                                .getBytes(StandardCharsets.US_ASCII));
            }
            as("quick", "BUYER").get(NOTHING).then().statusCode(404);
            for (Socket socket : open) {
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith(answered);
                assertThat(answer).contains(code.isEmpty() ? "" : "application/problem+json", code);
            }
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void moreThanCanBeServedAreTurnedAwayAndTheOthersAreServed() {
        String id = as("many", "BUYER").body(ParcelClient.WORTH).post("/v1/parcels").then().statusCode(201).extract()
                .path("id");
        List<CompletableFuture<Integer>> waiting = new ArrayList<>();
        ParcelClient.behind(statement -> {
            statement.execute("BEGIN");
            statement.execute("SELECT 1 FROM parcel WHERE id = '" + id + "' FOR UPDATE");
            for (int i = 0; i < AFewAtOnce.AT_ONCE; i++) {
                waiting.add(CompletableFuture.supplyAsync(() -> as("many", "BUYER")
                        .post("/v1/parcels/" + id + "/notes").statusCode(), task -> new Thread(task).start()));
            }
            eventually(() -> {
                // Somebody else each time: one caller has only so many tries.
                Response turnedAway = as("one-more-" + UUID.randomUUID(), "BUYER").get(NOTHING);
                assertThat(turnedAway.statusCode()).isEqualTo(503);
                assertThat(turnedAway.jsonPath().getString("code")).isEqualTo("too-busy");
                assertThat(turnedAway.header("Retry-After")).isEqualTo("1");
            });
            return statement.execute("ROLLBACK");
        });
        assertThat(waiting).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(201));
        as("the-next", "BUYER").get(NOTHING).then().statusCode(404);
    }
}
