package tradeassurance.suite.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tradeassurance.suite.http.Answer;
import tradeassurance.suite.http.Rejected;

class TestClocksTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<String> happened = Collections.synchronizedList(new LinkedList<>());
    private final Map<String, FakeService> services = new LinkedHashMap<>();
    private TestClocks clocks;

    @BeforeEach
    void start() throws IOException {
        Map<String, URI> urls = new LinkedHashMap<>();
        for (String name : List.of("order", "payment", "dispute", "limit")) {
            services.put(name, new FakeService(name, NOON, happened));
            urls.put(name, services.get(name).url());
        }
        clocks = new TestClocks(urls, () -> "service", Duration.ofSeconds(1));
    }

    @AfterEach
    void stop() {
        services.values().forEach(FakeService::close);
    }

    @Test
    void timersFireInTheOrderOfTimeWhoeverHasThem() {
        timer("limit", 3, "third");
        timer("order", 1, "first");
        timer("dispute", 2, "second");
        timer("payment", 9, "too late");

        Answer answer = clocks.advance(Duration.ofDays(4));

        assertThat(happened).containsExactly("2026-03-02T12:00:00Z order first", "2026-03-03T12:00:00Z dispute second",
                "2026-03-04T12:00:00Z limit third");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().getInteger("steps")).isEqualTo(3);
        assertThat(answer.body().getString("now")).isEqualTo("2026-03-05T12:00:00Z");
        assertThat(services.values()).allSatisfy(service -> assertThat(service.now()).isEqualTo("2026-03-05T12:00:00Z"));
    }

    @Test
    void whatFollowsFromATimerHappensBeforeTheNextOne() {
        services.get("order").at(NOON.plus(Duration.ofDays(1)), "expires", order -> {
            order.busyFor(3);
            services.get("payment").busyFor(6);
            services.get("payment").at(NOON.plus(Duration.ofDays(2)), "releases", payment -> {
            });
        });
        timer("limit", 3, "reviews");

        clocks.advance(Duration.ofDays(30));

        assertThat(happened).containsExactly("2026-03-02T12:00:00Z order expires", "2026-03-03T12:00:00Z payment releases",
                "2026-03-04T12:00:00Z limit reviews");
    }

    @Test
    void aServiceThatIsAwayForAMomentIsWaitedFor() {
        services.get("payment").failFor(5);

        assertThat(clocks.advanceTo(NOON.plus(Duration.ofDays(1))).status()).isEqualTo(200);
    }

    @Test
    void whoeverDoesNotComeToRestIsNamed() {
        services.get("dispute").busyFor(Integer.MAX_VALUE);

        assertThatThrownBy(() -> clocks.advance(Duration.ofDays(1))).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.answer().status()).isEqualTo(504);
            assertThat(rejected.getMessage()).isEqualTo("dispute waits for work of dispute");
        });
    }

    @Test
    void timeDoesNotGoBack() {
        assertThatThrownBy(() -> clocks.advanceTo(NOON.minus(Duration.ofDays(1))))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.answer().status()).isEqualTo(422));
    }

    @Test
    void aClockThatStayedBehindIsBroughtUp() throws IOException {
        try (FakeService ahead = new FakeService("ahead", NOON.plus(Duration.ofDays(2)), happened)) {
            Map<String, URI> urls = Map.of("order", services.get("order").url(), "ahead", ahead.url());
            new TestClocks(urls, () -> "service", Duration.ofSeconds(1)).align();

            assertThat(services.get("order").now()).isEqualTo("2026-03-03T12:00:00Z");
        }
    }

    private void timer(String service, int days, String what) {
        services.get(service).at(NOON.plus(Duration.ofDays(days)), what, fired -> {
        });
    }
}
