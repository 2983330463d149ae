package tradeassurance.suite.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', textBlock = """
            max by (service) (outbox_poisoned) > 0                          @ outbox_poisoned  []
            sum by (status) (rate(http_count{service="a",code=~"5.."}[5m])) @ http_count a [code, status]
            topk(8, a_sum{service="a"} / b_count{service=~"(b|c)"})         @ a_sum a []; b_count (b|c) []
            count(up == 1) or absent(other)                                 @ other  []
            max(x{part="by (nobody)"}) and on (pod) y                       @ x  [part]; y  []
            """)
    void whatIsNamedIsFound(String expression, String metrics) {
        assertThat(new Query(expression).metrics().stream()
                .map(metric -> metric.name() + " " + metric.services() + " " + metric.labels())
                .collect(Collectors.joining("; "))).isEqualTo(metrics);
    }
}
