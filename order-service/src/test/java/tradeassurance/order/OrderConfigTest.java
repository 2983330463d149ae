package tradeassurance.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class OrderConfigTest {

    private static OrderConfig with(Map<String, String> settings) {
        return new SmallRyeConfigBuilder().withMapping(OrderConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100)).build().getConfigMapping(OrderConfig.class);
    }

    @Test
    void theDefaultsAreThoseOfTheRules() {
        OrderConfig config = with(Map.of());
        assertThat(config.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(config.confirmationWithin()).isEqualTo(Duration.ofDays(30));
        assertThat(config.paymentWithin()).isEqualTo(Duration.ofDays(30));
        assertThat(config.acceptanceWithin()).isEqualTo(Duration.ofDays(30));
        assertThat(config.coverage()).isEqualTo(Duration.ofDays(30));
        assertThat(config.respite()).isEqualTo(Duration.ofHours(72));
    }

    @Test
    void aKeyThatNobodyReadsIsRefused() {
        assertThatThrownBy(() -> with(Map.of("order.covrage", "P60D"))).isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("order.covrage");
    }
}
