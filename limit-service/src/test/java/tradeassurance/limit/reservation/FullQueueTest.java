package tradeassurance.limit.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.limit.Http.enrolled;
import static tradeassurance.limit.Http.limit;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import tradeassurance.chassis.testing.Eventually;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** A queue that is full says so at once, and whoever was refused may come again with the same key. */
@QuarkusTest
@TestProfile(FewMayWait.class)
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class FullQueueTest {

    private static final int CLIENTS = 64;

    @Test
    void whoComesToAFullQueueIsToldToComeAgain() throws Exception {
        String supplier = enrolled("1000.00");
        List<AtOnce> requests = new ArrayList<>();
        List<CompletableFuture<AtOnce.Told>> answers = new ArrayList<>();
        try (Connection elsewhere = AtOnce.lockedLimit(supplier)) {
            for (int i = 0; i < CLIENTS; i++) {
                requests.add(AtOnce.reserve(supplier, "ord_1", "1.00"));
                answers.add(requests.get(i).send());
            }
            Eventually.eventually(() -> assertThat(answers.stream().filter(CompletableFuture::isDone)).isNotEmpty());
            elsewhere.rollback();
        }
        int refused = 0;
        for (int i = 0; i < CLIENTS; i++) {
            AtOnce.Told told = answers.get(i).get();
            if (told.status() == 503) {
                refused++;
                assertThat(told.body()).contains("too-many-waiting");
                assertThat(told.retryAfter()).isEqualTo("1");
                AtOnce again = requests.get(i);
                // The queue may still be full: whoever comes too soon is told so once more.
                Eventually.eventually(() -> assertThat(again.send().get().status()).isEqualTo(201));
            } else {
                assertThat(told.status()).as(told.body()).isEqualTo(201);
            }
        }
        assertThat(refused).isPositive();
        limit(supplier).body("reserved.amount", equalTo("64.00"));
    }
}
