package tradeassurance.payment.lc.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal.Fault;

/**
 * What a bank says that it has issued.
 *
 * @param reference the bank's number of the credit
 * @param form such as {@code IRREVOCABLE}
 * @param shipBy the latest date of shipment; null where the credit names none
 * @param applicant the name, and after it, in further lines, the address; the beneficiary likewise
 * @param presentationDays null where the credit names none: 21 then (UCP 600 art. 14 c)
 */
public record IssuedCredit(String reference, String form, Money amount, LocalDate expiresOn, @Nullable LocalDate shipBy,
        @Nullable Integer presentationDays, String applicant, String beneficiary) {

    /** An irrevocable credit may also be transferable or standby, but not revocable. */
    boolean irrevocable() {
        return form.toUpperCase(Locale.ROOT).startsWith("IRREV");
    }

    /** Every point on which it is not what was applied for; an earlier shipment or a longer validity is one too. */
    List<Fault> differences(CreditTerms terms) {
        List<Fault> differences = new ArrayList<>();
        compare(differences, "/amount", terms.amount(), amount);
        compare(differences, "/expires_on", terms.expiresOn(), expiresOn);
        compare(differences, "/ship_by", terms.shipBy(), shipBy);
        compare(differences, "/presentation_days", terms.presentationDays(),
                presentationDays == null ? CreditClock.LONGEST_PRESENTATION : presentationDays);
        name(differences, "/applicant", terms.applicant(), applicant);
        name(differences, "/beneficiary", terms.beneficiary(), beneficiary);
        return differences;
    }

    private static void compare(List<Fault> differences, String pointer, Object wanted, @Nullable Object issued) {
        if (!Objects.equals(wanted, issued)) {
            differences.add(fault(pointer, wanted, issued));
        }
    }

    /** The name stands in the first line, or in the first few where it is longer than one; the address follows. */
    private static void name(List<Fault> differences, String pointer, String wanted, String issued) {
        List<String> lines = issued.lines().toList();
        boolean found = IntStream.rangeClosed(1, lines.size())
                .anyMatch(count -> plain(String.join(" ", lines.subList(0, count))).equals(plain(wanted)));
        if (!found) {
            differences.add(fault(pointer, wanted, issued.replace('\n', ' ')));
        }
    }

    private static Fault fault(String pointer, Object wanted, @Nullable Object issued) {
        return new Fault(pointer, CreditRefusal.CREDIT_DIFFERS.code(),
                "applied for " + wanted + ", issued " + (issued == null ? "nothing" : issued));
    }

    /** Banks write in capitals and without marks. */
    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").trim();
    }
}
