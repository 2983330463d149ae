package tradeassurance.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

class Sha256Test {

    /** As published with the algorithm (FIPS 180-4). */
    @Test
    void isTheOneThatEverybodyHas() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.of(new byte[0])).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void partsAreFramedByTheirLengthInBytes() {
        assertThat(new String(Sha256.framed(List.of("é", "", "1:a")), StandardCharsets.UTF_8)).isEqualTo("2:é0:3:1:a");
        assertThat(Sha256.of(List.of("ab", "c"))).isNotEqualTo(Sha256.of(List.of("a", "bc")))
                .isEqualTo(Sha256.of("2:ab1:c"));
    }
}
