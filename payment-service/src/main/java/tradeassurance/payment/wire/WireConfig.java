package tradeassurance.payment.wire;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.smallrye.config.ConfigMapping;

/** Where buyers send their transfers. */
@ConfigMapping(prefix = "wire")
public interface WireConfig {

    /** The platform's accounts; the first of a currency is the one that buyers are told (R9). */
    List<Account> accounts();

    /** An account of the platform. */
    interface Account {

        /** The IBAN, or the number where there is none, without blanks. */
        @Pattern(regexp = "[A-Z0-9]{4,34}")
        String number();

        /** Whose it is. */
        @NotBlank
        @Size(max = 140)
        String holder();

        @NotBlank
        @Size(max = 140)
        String bank();

        /** The bank's BIC. */
        @Pattern(regexp = "[A-Z0-9]{8}([A-Z0-9]{3})?")
        String bic();

        /** What it takes. */
        @NotEmpty
        Set<@Pattern(regexp = "[A-Z]{3}") String> currencies();
    }
}
