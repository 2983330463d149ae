package tradeassurance.payment.wire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditorReferenceTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final CreditorReference reference = CreditorReference.of("pay_0190c2f0a1b27c3d8e4f5a6b7c8d9e0f");

    @Test
    void everyPaymentHasOneOfItsOwn() {
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            CreditorReference each = CreditorReference.of("pay_" + i);
            assertThat(each.intact()).isTrue();
            all.add(each.value());
        }
        assertThat(all).hasSize(10_000);
        assertThat(reference).isEqualTo(CreditorReference.of("pay_0190c2f0a1b27c3d8e4f5a6b7c8d9e0f"));
        assertThat(reference.value()).hasSize(24).startsWith("RF");
        assertThat(reference.printed()).matches("RF\\d\\d( [A-Z]{4}){5}");
    }

    /** Every single mistake is found, and every swap of neighbours (ISO 7064). */
    @Test
    void noSlipOfThePenMakesAnotherReference() {
        String value = reference.value();
        int slips = 0;
        for (int i = 2; i < value.length(); i++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != value.charAt(i)) {
                    assertThat(new CreditorReference(value.substring(0, i) + other + value.substring(i + 1)).intact())
                            .as("%s at %d", other, i).isFalse();
                    slips++;
                }
            }
        }
        int neighbours = 0;
        for (int i = 2; i < value.length() - 1; i++) {
            if (value.charAt(i) != value.charAt(i + 1)) {
                assertThat(new CreditorReference(value.substring(0, i) + value.charAt(i + 1) + value.charAt(i)
                        + value.substring(i + 2)).intact()).as("swapped at %d", i).isFalse();
                neighbours++;
                slips++;
            }
        }
        assertThat(slips).isEqualTo(2 * 35 + 20 * 35 + neighbours);
    }

    @ParameterizedTest
    @ValueSource(strings = { "%s", "/REMI/%s/", "Invoice 4711, %s", "rem %s thank you" })
    void itIsFoundInWhatThePayerWrote(String text) {
        assertThat(CreditorReference.in(text.formatted(reference.value()))).contains(reference);
        assertThat(CreditorReference.in(text.formatted(reference.printed()))).contains(reference);
        assertThat(CreditorReference.in(text.formatted(reference.value().toLowerCase(java.util.Locale.ROOT))))
                .contains(reference);
    }

    @Test
    void theIntactOneCountsWhereThereAreSeveral() {
        String damaged = "RF00" + reference.value().substring(4);
        assertThat(reference.hash()).matches("[0-9a-f]{20}");
        assertThat(CreditorReference.in(damaged + " / " + reference.value())).contains(reference);
        assertThat(CreditorReference.in(damaged)).contains(new CreditorReference(damaged));
        assertThat(CreditorReference.in("NONREF")).isEmpty();
    }
}
